package org.redvest.command.service.product;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.Located;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.event.ProductEvent;
import org.redvest.command.city.authority.Whereabouts;
import org.redvest.command.platform.StreamFolds;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.project.Projects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Which service products there are, whose they are, and whether they can be chosen. */
@Component
public class Products implements Whereabouts {

    private final StreamFolds<ServiceProductId, ProductFacts> folds;
    private final Function<VolunteerId, List<ServiceProductId>> ofVolunteer;
    private final Projects projects;

    @Autowired
    Products(Streams streams, ProductsOfVolunteers ofVolunteers, Projects projects) {
        this((id, from) -> streams.committedFrom(id.value(), from), ofVolunteers::of, projects);
    }

    /**
     * Products as this log knows them.
     *
     * @param ofVolunteer the products that a number may have
     */
    public Products(
            StreamFolds.Log<ServiceProductId> log,
            Function<VolunteerId, List<ServiceProductId>> ofVolunteer,
            Projects projects) {
        this.folds = new StreamFolds<>(log, StreamFolds.Tail.NONE, ProductFacts.NOTHING, Products::and);
        this.ofVolunteer = ofVolunteer;
        this.projects = projects;
    }

    private static ProductFacts and(ProductFacts facts, DomainEventMessage<?> message) {
        return facts.and((ProductEvent) message.getPayload());
    }

    /** Whether a product is to be had in a division: it names that one, or one above it. */
    static boolean isToBeHad(ProductDetails details, DivisionCode where) {
        return details.divisions().stream()
                .anyMatch(division -> Remit.in(division).holds(where));
    }

    /**
     * A service product, as rooms know it that build on it.
     *
     * @param provider who serves whoever chooses it
     * @param project in which it is served
     * @param onShelf whether it can be chosen
     */
    public record Known(Provider provider, ProjectId project, boolean onShelf) {}

    /**
     * What is known of a product now.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SERVICE_PRODUCT}
     */
    public Known require(ServiceProductId id) {
        return known(id).orElseThrow(() -> new Refusal(Problem.UNKNOWN_SERVICE_PRODUCT));
    }

    private Optional<Known> known(ServiceProductId id) {
        ProductFacts facts = folds.now(id);
        return Optional.ofNullable(facts.put()).map(put -> new Known(put.provider(), put.project(), !facts.offShelf()));
    }

    /** The products of a volunteer that lie on the shelf, as far as the automations have read the log. */
    public Stream<Known> onShelfOf(Collection<VolunteerId> person) {
        return person.stream()
                .flatMap(number -> ofVolunteer.apply(number).stream())
                .flatMap(id -> known(id).stream())
                .filter(Known::onShelf);
    }

    /** Where its project lies; whose that is answers for what is served. */
    @Override
    public Optional<Remit> of(Located place) {
        return place instanceof ServiceProductId id
                ? known(id).flatMap(product -> projects.of(product.project()))
                : Optional.empty();
    }
}
