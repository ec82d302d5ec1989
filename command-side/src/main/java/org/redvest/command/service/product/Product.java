package org.redvest.command.service.product;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceProductId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.product.ProductDetails;
import org.redvest.api.service.product.command.ChangeProduct;
import org.redvest.api.service.product.command.PutProductOnShelf;
import org.redvest.api.service.product.command.TakeProductOffShelf;
import org.redvest.api.service.product.event.OwnProductPutOnShelf;
import org.redvest.api.service.product.event.ProductChanged;
import org.redvest.api.service.product.event.ProductEvent;
import org.redvest.api.service.product.event.ProductFreed;
import org.redvest.api.service.product.event.ProductOrdered;
import org.redvest.api.service.product.event.ProductPutOnShelf;
import org.redvest.api.service.product.event.ProductTakenOffShelf;
import org.redvest.command.city.station.Stations;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.project.Projects.Published;

/**
 * A service product: put on the shelf once, changed, taken off for good. It has as many places as its provider serves at once;
 * who takes one and when it is free again is decided with the order, in the same unit of work.
 */
public final class Product {

    private static final int LEAST_MINUTES = 10;
    private static final int MOST_MINUTES = 1440;
    private static final int MOST_PLACES = 1000;

    @AggregateIdentifier
    private @Nullable ServiceProductId id;

    private ProductFacts facts = ProductFacts.NOTHING;

    Product() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(PutProductOnShelf command, Projects projects, Volunteers volunteers, Stations stations) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        require(command.details(), stations);
        Published project = projects.requirePublished(command.projectId());
        OrganisationId team = command.provider().organisationId();
        if (team == null) {
            VolunteerId volunteer = Objects.requireNonNull(command.provider().volunteerId());
            volunteers.of(volunteer).requireCounted();
            apply(new OwnProductPutOnShelf(command.productId(), volunteer, project.id(), command.details()));
        } else {
            if (!project.organisation().equals(team)) {
                throw new Refusal(Problem.PRODUCT_PROJECT_NOT_ONES_OWN);
            }
            apply(new ProductPutOnShelf(command.productId(), team, project.id(), command.details()));
        }
        return Effect.RECORDED;
    }

    private static void require(ProductDetails details, Stations stations) {
        if (details.times().stream().anyMatch(time -> !time.from().isBefore(time.until()))) {
            throw new Refusal(Problem.PRODUCT_TIMES_INVALID);
        }
        if (details.minutes() < LEAST_MINUTES || details.minutes() > MOST_MINUTES) {
            throw new Refusal(Problem.PRODUCT_MINUTES_INVALID);
        }
        if (details.most() < 1 || details.most() > MOST_PLACES) {
            throw new Refusal(Problem.PRODUCT_PLACES_INVALID);
        }
        if (details.station() != null) {
            stations.require(details.station());
        }
    }

    @CommandHandler
    Effect decide(ChangeProduct command, Volunteers volunteers, Stations stations) {
        requireProvider(command.provider(), volunteers);
        if (command.provider() == null && facts.birth().provider().alone()) {
            throw new Refusal(Problem.PRODUCT_NOT_ONES_OWN);
        }
        if (facts.offShelf()) {
            throw new Refusal(Problem.PRODUCT_OFF_SHELF);
        }
        if (command.details().equals(facts.details())) {
            return Effect.ALREADY_RECORDED;
        }
        require(command.details(), stations);
        apply(new ProductChanged(command.productId(), command.details()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(TakeProductOffShelf command, Volunteers volunteers) {
        requireProvider(command.provider(), volunteers);
        if (facts.offShelf()) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ProductTakenOffShelf(command.productId(), command.reason()));
        return Effect.RECORDED;
    }

    /** A volunteer who acts for themselves acts on what is theirs; for an organisation its authority was asked before. */
    private void requireProvider(@Nullable VolunteerId acting, Volunteers volunteers) {
        VolunteerId provider = facts.birth().provider().volunteerId();
        if (acting != null && (provider == null || !volunteers.personOf(acting).contains(provider))) {
            throw new Refusal(Problem.PRODUCT_NOT_ONES_OWN);
        }
    }

    /**
     * Gives one of its places to an order.
     *
     * @param where division code of where it is to be served
     * @throws Refusal {@link Problem#PRODUCT_OFF_SHELF}, {@link Problem#PRODUCT_NOT_THERE}, {@link Problem#PRODUCT_EXHAUSTED}
     */
    public void order(OrderId order, DivisionCode where) {
        if (facts.offShelf()) {
            throw new Refusal(Problem.PRODUCT_OFF_SHELF);
        }
        if (!Products.isToBeHad(facts.details(), where)) {
            throw new Refusal(Problem.PRODUCT_NOT_THERE);
        }
        if (facts.waiting().size() >= facts.details().most()) {
            throw new Refusal(Problem.PRODUCT_EXHAUSTED);
        }
        apply(new ProductOrdered(productId(), order));
    }

    /** Has the place of an order back, which was served or will not be. */
    public void free(OrderId order) {
        if (facts.waiting().contains(order)) {
            apply(new ProductFreed(productId(), order));
        }
    }

    private ServiceProductId productId() {
        return Objects.requireNonNull(id);
    }

    @EventSourcingHandler
    void evolve(ProductEvent event) {
        id = event.productId();
        facts = facts.and(event);
    }
}
