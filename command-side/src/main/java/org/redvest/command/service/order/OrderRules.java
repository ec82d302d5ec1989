package org.redvest.command.service.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.order.Behalf;
import org.redvest.api.service.order.BehalfKind;
import org.redvest.api.service.order.OrderWish;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.TimeOrder;
import org.redvest.api.service.order.command.AcceptOrder;
import org.redvest.api.service.order.command.PlaceOrder;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.city.Division;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.city.ServiceCategories;
import org.redvest.city.WorkingDays;
import org.redvest.command.city.grid.GridUnits;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.product.Products;
import org.redvest.command.service.product.Products.Known;
import org.redvest.command.service.project.Projects;
import org.springframework.stereotype.Component;

/**
 * The rules of orders, each by its name. A rule knows where to look, and refuses with a problem of its own. The city's figures are
 * those in force on the day on which something is decided.
 */
@Component
final class OrderRules {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(366);

    private final Divisions divisions;
    private final ServiceCategories categories;
    private final WorkingDays workingDays;
    private final Policies policies;
    private final Volunteers volunteers;
    private final Organisations organisations;
    private final GridUnits gridUnits;
    private final Products products;
    private final Projects projects;
    private final Relatives relatives;
    private final StoredTime storedTime;

    OrderRules(
            Divisions divisions,
            ServiceCategories categories,
            WorkingDays workingDays,
            Policies policies,
            Volunteers volunteers,
            Organisations organisations,
            GridUnits gridUnits,
            Products products,
            Projects projects,
            Relatives relatives,
            StoredTime storedTime) {
        this.divisions = divisions;
        this.categories = categories;
        this.workingDays = workingDays;
        this.policies = policies;
        this.volunteers = volunteers;
        this.organisations = organisations;
        this.gridUnits = gridUnits;
        this.products = products;
        this.projects = projects;
        this.relatives = relatives;
        this.storedTime = storedTime;
    }

    private int figure(PolicyKind kind, Instant now) {
        return policies.inForce(kind, CivilTime.dateOf(now)).value();
    }

    /** First instant at which it is late to dispatch what waits from now on. */
    Instant dispatchBy(Instant now) {
        return now.plus(Duration.ofHours(figure(PolicyKind.ORDER_DISPATCH_HOURS, now)));
    }

    /** First instant at which it is late to answer what is offered now. */
    Instant answerBy(Instant now) {
        return now.plus(Duration.ofHours(figure(PolicyKind.ORDER_ANSWER_HOURS, now)));
    }

    /** First instant at which it is late to say that a service took place that is agreed now. */
    Instant servedBy(ServiceInterval service, Instant now) {
        return service.end().plus(Duration.ofHours(figure(PolicyKind.ORDER_SERVED_HOURS, now)));
    }

    /** First instant at which nobody can review any more what is said now to be served. */
    Instant reviewBy(Instant now) {
        return now.plus(Duration.ofDays(figure(PolicyKind.ORDER_REVIEW_DAYS, now)));
    }

    /** Last civil day to answer a need (685号 Art. 13); null where the calendar of that time is not loaded. */
    @Nullable LocalDate needAnswerBy(Instant now) {
        return workingDays
                .after(CivilTime.dateOf(now), figure(PolicyKind.NEED_ANSWER_WORKING_DAYS, now))
                .orElse(null);
    }

    /**
     * It is known what is wanted, and where: in a community or a street, and where a unit of the grid is named, in that.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#ORDER_PLACE_TOO_WIDE}, {@link Problem#UNKNOWN_CATEGORY},
     *     {@link Problem#UNKNOWN_GRID_UNIT}, {@link Problem#GRID_UNIT_CLOSED}, {@link Problem#GRID_UNIT_ELSEWHERE}
     */
    void requireKnown(OrderWish wish) {
        Level level = division(wish.division()).level();
        if (level != Level.COMMUNITY && level != Level.STREET) {
            throw new Refusal(Problem.ORDER_PLACE_TOO_WIDE);
        }
        categories.require(wish.category().value());
        if (wish.gridUnit() != null) {
            gridUnits.requireOpenIn(wish.gridUnit(), wish.division());
        }
    }

    private Division division(DivisionCode code) {
        return divisions.require(code.value());
    }

    /**
     * It can be served within the time that is wanted, and by so many.
     *
     * @throws Refusal {@link Problem#PERIOD_REVERSED}, {@link Problem#ORDER_WINDOW_PASSED},
     *     {@link Problem#ORDER_WINDOW_TOO_LONG}, {@link Problem#ORDER_PEOPLE_INVALID}
     */
    void requireServable(OrderWish wish, Instant now) {
        if (!wish.from().isBefore(wish.until())) {
            throw new Refusal(Problem.PERIOD_REVERSED);
        }
        if (!now.isBefore(wish.until())) {
            throw new Refusal(Problem.ORDER_WINDOW_PASSED);
        }
        if (Duration.between(wish.from(), wish.until()).compareTo(LONGEST_WINDOW) > 0) {
            throw new Refusal(Problem.ORDER_WINDOW_TOO_LONG);
        }
        if (wish.people() < 1 || wish.people() > OrderWish.MOST_PEOPLE) {
            throw new Refusal(Problem.ORDER_PEOPLE_INVALID);
        }
    }

    /**
     * Whom it is for agreed, where somebody else places it, and can be found (PIPL Art. 14). Somebody else may speak for them, and
     * nobody for themselves.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_ERASED}, {@link Problem#ORDER_NEEDS_CONSENT},
     *     {@link Problem#ORDER_CONTACT_REQUIRED}, {@link Problem#ORDER_PROXY_IS_BENEFICIARY}
     */
    void requireConsent(PlaceOrder command) {
        VolunteerId beneficiary = command.volunteerId();
        volunteers.of(beneficiary).requireNotErased();
        VolunteerId placer = command.placedBy();
        boolean own = placer != null && isSame(placer, beneficiary);
        if (!own) {
            requireAgreed(command.behalf(), placer == null ? BehalfKind.GRID_WORKER : BehalfKind.RELATIVE);
            if (command.contact() == null) {
                throw new Refusal(Problem.ORDER_CONTACT_REQUIRED);
            }
        } else if (command.behalf() != null) {
            throw new Refusal(
                    Problem.INVALID_FIELD, "Whoever orders for themselves orders on nobody's behalf: leave it out.");
        }
        VolunteerId proxy = command.proxy();
        if (proxy != null && isSame(proxy, beneficiary)) {
            throw new Refusal(Problem.ORDER_PROXY_IS_BENEFICIARY);
        }
    }

    private static void requireAgreed(@Nullable Behalf behalf, BehalfKind kind) {
        if (behalf == null || behalf.kind() != kind) {
            throw new Refusal(Problem.ORDER_NEEDS_CONSENT);
        }
    }

    private boolean isSame(VolunteerId one, VolunteerId other) {
        return volunteers.personOf(one).contains(other);
    }

    private boolean is(@Nullable VolunteerId named, VolunteerId who) {
        return named != null && isSame(named, who);
    }

    /**
     * Time of whom it is for waits for it.
     *
     * @throws Refusal as {@link StoredTime#requireWaiting}
     */
    void requireTime(PlaceOrder command, Instant now) {
        if (command.timeOrder() != null) {
            storedTime.requireWaiting(command.timeOrder(), volunteers.personOf(command.volunteerId()), now);
        }
    }

    /**
     * A level answers for an order that its place lies in: another one than now.
     *
     * @throws Refusal {@link Problem#UNKNOWN_DIVISION}, {@link Problem#ORDER_LEVEL_INVALID}
     */
    void requireLevel(DivisionCode level, OrderFacts facts) {
        division(level);
        if (level.equals(facts.now().level())
                || !Remit.in(level).holds(facts.order().wish().division())) {
            throw new Refusal(Problem.ORDER_LEVEL_INVALID);
        }
    }

    /** The level of the grid above another; at the top, the top. */
    DivisionCode levelAbove(DivisionCode level) {
        return divisions
                .find(level.value())
                .map(Division::parent)
                .map(DivisionCode::new)
                .orElse(level);
    }

    /** The one of some providers that is this one: a volunteer may have several numbers by a merge. */
    Optional<Provider> find(Provider provider, Collection<Provider> some) {
        return some.stream().filter(other -> isSame(provider, other)).findFirst();
    }

    private boolean isSame(Provider one, Provider other) {
        VolunteerId volunteer = one.volunteerId();
        return one.equals(other)
                || (volunteer != null && other.volunteerId() != null && isSame(volunteer, other.volunteerId()));
    }

    /**
     * Whoever dispatches offers an order to a team, or to a volunteer who has a product on the shelf.
     *
     * @throws Refusal {@link Problem#PROVIDER_UNKNOWN}; as {@link #requireMayServe(Provider, OrderPlaced, Instant)}
     */
    void requireOnOffer(Provider provider, OrderPlaced order, Instant now) {
        VolunteerId volunteer = provider.volunteerId();
        if (volunteer != null
                && products.onShelfOf(volunteers.personOf(volunteer)).findAny().isEmpty()) {
            throw new Refusal(Problem.PROVIDER_UNKNOWN);
        }
        requireMayServe(provider, order, now);
    }

    /**
     * A provider serves now, and a volunteer by themselves may serve whom the order is for.
     *
     * @throws Refusal as {@link Organisations#requireServing} and
     *     {@link org.redvest.command.person.volunteer.VolunteerFacts#requireInEffect}; {@link Problem#ORDER_FROM_ONESELF},
     *     {@link Problem#ORDER_FROM_RELATIVE}
     */
    void requireMayServe(Provider provider, OrderPlaced order, Instant now) {
        OrganisationId team = provider.organisationId();
        if (team != null) {
            organisations.requireServing(team, now);
        } else {
            VolunteerId volunteer = Objects.requireNonNull(provider.volunteerId());
            volunteers.of(volunteer).requireInEffect();
            requireNoParty(volunteer, order, now);
        }
    }

    /**
     * Nobody serves themselves, nor a relative where the city does not want it or time is stored for it: time banks settle nothing
     * between any who are on record as related.
     */
    private void requireNoParty(VolunteerId server, OrderPlaced order, Instant now) {
        List<VolunteerId> person = volunteers.personOf(server);
        List<VolunteerId> beneficiary = volunteers.personOf(order.volunteerId());
        if (person.contains(order.volunteerId())) {
            throw new Refusal(Problem.ORDER_FROM_ONESELF);
        }
        boolean forbidden = order.timeOrder() == null
                ? !policies.wants(PolicyKind.ORDERS_FROM_RELATIVES, CivilTime.dateOf(now))
                        && (isSaidToBeARelative(person, order) || relatives.verified(person, beneficiary))
                : isSaidToBeARelative(person, order) || relatives.related(person, beneficiary);
        if (forbidden) {
            throw new Refusal(Problem.ORDER_FROM_RELATIVE);
        }
    }

    /** Who placed it as a relative said so themselves. */
    private static boolean isSaidToBeARelative(Collection<VolunteerId> person, OrderPlaced order) {
        return order.behalf() != null
                && order.behalf().kind() == BehalfKind.RELATIVE
                && order.placedBy() != null
                && person.contains(order.placedBy());
    }

    /**
     * An order was offered to a provider, who answers in time.
     *
     * @return the provider as it was offered to them
     * @throws Refusal {@link Problem#ORDER_NOT_OFFERED}, {@link Problem#ORDER_OFFER_LAPSED}
     */
    Provider requireOffer(Provider provider, OrderFacts facts, Instant now) {
        Provider offered =
                find(provider, facts.now().offers()).orElseThrow(() -> new Refusal(Problem.ORDER_NOT_OFFERED));
        Due due = facts.now().due();
        if (due != null && !now.isBefore(due.at())) {
            throw new Refusal(Problem.ORDER_OFFER_LAPSED);
        }
        return offered;
    }

    /**
     * A service is to come, and within the time that was asked for.
     *
     * @throws Refusal {@link Problem#ORDER_START_PASSED}, {@link Problem#ORDER_OUTSIDE_WINDOW}
     */
    void requireAsWished(ServiceInterval service, OrderWish wish, Instant now) {
        if (!service.start().isAfter(now)) {
            throw new Refusal(Problem.ORDER_START_PASSED);
        }
        if (service.start().isBefore(wish.from()) || service.end().isAfter(wish.until())) {
            throw new Refusal(Problem.ORDER_OUTSIDE_WINDOW);
        }
    }

    /**
     * As many serve as are needed at the most, each a person of their own, and all of them may; with stored time one does, for whom
     * it can be settled.
     *
     * @throws Refusal {@link Problem#ORDER_SERVERS_INVALID}, {@link Problem#ORDER_ONE_SERVER},
     *     {@link Problem#ORDER_FROM_ONESELF}, {@link Problem#ORDER_FROM_RELATIVE}; as {@link StoredTime#requireSettling}
     */
    void requireServers(AcceptOrder command, OrderPlaced order, Instant now) {
        List<VolunteerId> servers = command.servers();
        Set<VolunteerId> persons = new HashSet<>();
        servers.forEach(server -> persons.add(volunteers.personOf(server).getFirst()));
        VolunteerId alone = command.provider().volunteerId();
        boolean invalid = servers.isEmpty()
                || servers.size() > order.wish().people()
                || persons.size() != servers.size()
                || (alone != null && !(servers.size() == 1 && isSame(alone, servers.getFirst())));
        if (invalid) {
            throw new Refusal(Problem.ORDER_SERVERS_INVALID);
        }
        servers.forEach(server -> requireNoParty(server, order, now));
        TimeOrder time = order.timeOrder();
        if (time != null) {
            if (servers.size() > 1) {
                throw new Refusal(Problem.ORDER_ONE_SERVER);
            }
            storedTime.requireSettling(time, volunteers.personOf(servers.getFirst()), command.interval(), now);
        }
    }

    /**
     * An order is served in a published project of the team that accepts it, or in that of a product of the volunteer; whose it is
     * serves now.
     *
     * @throws Refusal as {@link Projects#requirePublished}, {@link Organisations#requireServing};
     *     {@link Problem#ORDER_PROJECT_NOT_ONES_OWN}
     */
    void requireProject(ProjectId project, Provider provider, OrderPlaced order, Instant now) {
        OrganisationId organisation = projects.requirePublished(project).organisation();
        boolean own = provider.volunteerId() == null
                ? organisation.equals(provider.organisationId())
                : isOfAProduct(project, provider.volunteerId(), order);
        if (!own) {
            throw new Refusal(Problem.ORDER_PROJECT_NOT_ONES_OWN);
        }
        organisations.requireServing(organisation, now);
    }

    /** Of the one that was chosen, on the shelf or not, or of another that is on it. */
    private boolean isOfAProduct(ProjectId project, VolunteerId volunteer, OrderPlaced order) {
        Stream<Known> chosen = Stream.ofNullable(order.productId())
                .map(products::require)
                .filter(product -> isSame(Provider.of(volunteer), product.provider()));
        return Stream.concat(chosen, products.onShelfOf(volunteers.personOf(volunteer)))
                .anyMatch(product -> product.project().equals(project));
    }

    /**
     * Whoever accepted an order, and nobody else, says what becomes of it.
     *
     * @return how it is served
     * @throws Refusal {@link Problem#ORDER_STEP_INVALID}, {@link Problem#ORDER_NOT_ONES_OWN}
     */
    OrderAccepted requireAccepted(Provider provider, OrderFacts facts) {
        OrderAccepted acceptance = facts.requireAccepted();
        if (!isSame(provider, acceptance.provider())) {
            throw new Refusal(Problem.ORDER_NOT_ONES_OWN);
        }
        return acceptance;
    }

    /**
     * Who saw a service is registered, and was no party to it. With stored time somebody did.
     *
     * @throws Refusal {@link Problem#WITNESS_REQUIRED}, {@link Problem#ORDER_WITNESS_IS_PARTY}; as
     *     {@link org.redvest.command.person.volunteer.VolunteerFacts#requireGoingOn}
     */
    void requireWitness(@Nullable VolunteerId witness, OrderAccepted acceptance, OrderPlaced order) {
        if (witness == null) {
            if (order.timeOrder() != null) {
                throw new Refusal(
                        Problem.WITNESS_REQUIRED,
                        "With stored time somebody has to have seen the service: name the number of who did.");
            }
            return;
        }
        volunteers.of(witness).requireGoingOn();
        List<VolunteerId> person = volunteers.personOf(witness);
        if (person.contains(order.volunteerId()) || !Collections.disjoint(person, acceptance.servers())) {
            throw new Refusal(Problem.ORDER_WITNESS_IS_PARTY);
        }
    }

    /** Those of who was to serve whom the roll names, under whichever of their numbers. */
    List<VolunteerId> present(List<VolunteerId> servers, Collection<VolunteerId> attended) {
        return servers.stream()
                .filter(server -> !Collections.disjoint(volunteers.personOf(server), attended))
                .toList();
    }

    /**
     * Whom an order is for reviews it, or the proxy, or the staff who placed it; nobody who served it.
     *
     * @param reviewer null for staff
     * @throws Refusal {@link Problem#ORDER_REVIEW_FORBIDDEN}
     */
    ReviewedBy requireReviewer(@Nullable VolunteerId reviewer, OrderFacts facts) {
        OrderPlaced order = facts.order();
        if (reviewer == null) {
            if (order.placedBy() == null) {
                return ReviewedBy.STAFF;
            }
        } else if (isSame(reviewer, order.volunteerId())) {
            return ReviewedBy.BENEFICIARY;
        } else if (is(order.proxy(), reviewer) && !hasServed(reviewer, facts)) {
            return ReviewedBy.PROXY;
        }
        throw new Refusal(Problem.ORDER_REVIEW_FORBIDDEN);
    }

    private boolean hasServed(VolunteerId who, OrderFacts facts) {
        return facts.served() != null
                && !Collections.disjoint(
                        volunteers.personOf(who), facts.served().servers());
    }

    /**
     * Whom an order is for takes it back, who speaks for them, or who placed it.
     *
     * @param by null for staff
     * @throws Refusal {@link Problem#ORDER_NOT_ONES_OWN}
     */
    void requireParty(@Nullable VolunteerId by, OrderPlaced order) {
        boolean party = by == null
                ? order.placedBy() == null
                : isSame(by, order.volunteerId()) || is(order.placedBy(), by) || is(order.proxy(), by);
        if (!party) {
            throw new Refusal(Problem.ORDER_NOT_ONES_OWN);
        }
    }
}
