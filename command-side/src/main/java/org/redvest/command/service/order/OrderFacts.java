package org.redvest.command.service.order;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.Satisfaction;
import org.redvest.api.service.order.event.OrderAccepted;
import org.redvest.api.service.order.event.OrderClosedUnreviewed;
import org.redvest.api.service.order.event.OrderContactRead;
import org.redvest.api.service.order.event.OrderDeclined;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderEscalated;
import org.redvest.api.service.order.event.OrderEvent;
import org.redvest.api.service.order.event.OrderGivenBack;
import org.redvest.api.service.order.event.OrderPlaced;
import org.redvest.api.service.order.event.OrderReferred;
import org.redvest.api.service.order.event.OrderRefused;
import org.redvest.api.service.order.event.OrderReviewAmended;
import org.redvest.api.service.order.event.OrderReviewed;
import org.redvest.api.service.order.event.OrderServed;
import org.redvest.api.service.order.event.OrderWithdrawn;

/**
 * What the log knows of an order: the aggregate decides on it, and whoever asks where it is or how far asks it.
 *
 * @param placed how it was placed; null where there is no such order
 * @param standing how far it is; null where there is no such order
 * @param acceptances how often it was accepted, those that were given back too
 * @param served how it was served; null where it was not
 * @param review how it was, as said last; null where nobody said so
 * @param last what was done with it last; null where there is no such order
 */
record OrderFacts(
        @Nullable OrderPlaced placed,
        @Nullable Standing standing,
        int acceptances,
        @Nullable OrderServed served,
        @Nullable Review review,
        @Nullable OrderEvent last) {

    static final OrderFacts NOTHING = new OrderFacts(null, null, 0, null, null, null);

    /**
     * How far an order is.
     *
     * @param level division code of the level of the grid that answers for it
     * @param due what it waits for; null where it waits for nothing any more
     * @param offers who may still accept it
     * @param declined who said since it was dispatched that they do not
     * @param acceptance how it is served; null where nobody accepted it, or nobody does any more
     */
    record Standing(
            OrderState state,
            DivisionCode level,
            @Nullable Due due,
            List<Provider> offers,
            Set<Provider> declined,
            @Nullable OrderAccepted acceptance) {

        private static Standing waiting(DivisionCode level, @Nullable Due due) {
            return new Standing(OrderState.PLACED, level, due, List.of(), Set.of(), null);
        }

        private Standing offered(List<Provider> offers, @Nullable Due due) {
            Set<Provider> others = new HashSet<>(declined);
            others.removeAll(offers);
            return new Standing(OrderState.DISPATCHED, level, due, offers, others, null);
        }

        /** Whoever is left may accept it; where nobody is, it waits to be dispatched again. */
        private Standing without(Provider provider, @Nullable Due next) {
            Set<Provider> more = new HashSet<>(declined);
            more.add(provider);
            List<Provider> left =
                    offers.stream().filter(offer -> !offer.equals(provider)).toList();
            return next == null
                    ? new Standing(state, level, due, left, more, null)
                    : new Standing(OrderState.PLACED, level, next, left, more, null);
        }

        private Standing accepted(OrderAccepted accepted, @Nullable Due next) {
            return new Standing(OrderState.ACCEPTED, level, next, List.of(), Set.of(), accepted);
        }

        /** Further on, as it was agreed. */
        private Standing further(OrderState other, @Nullable Due next) {
            return new Standing(other, level, next, List.of(), Set.of(), acceptance);
        }

        /** Nobody serves it. */
        private Standing over(OrderState other) {
            return new Standing(other, level, null, List.of(), Set.of(), null);
        }
    }

    /** How an order was, as somebody said. */
    record Review(Satisfaction satisfaction, Text words, ReviewedBy by) {}

    /** With what happened next. Never refuses. */
    OrderFacts and(OrderEvent event) {
        Due due = Due.setBy(event).orElse(null);
        if (event instanceof OrderPlaced first) {
            return new OrderFacts(first, Standing.waiting(first.level(), due), 0, null, null, first);
        }
        Standing now = standing;
        if (now == null) {
            return this;
        }
        return switch (event) {
            case OrderPlaced _, OrderContactRead _ -> this;
            case OrderReferred referred -> stands(Standing.waiting(referred.level(), due), event);
            case OrderEscalated escalated -> stands(Standing.waiting(escalated.level(), due), event);
            case OrderGivenBack _ -> stands(Standing.waiting(now.level(), due), event);
            case OrderDispatched dispatched -> stands(now.offered(dispatched.offers(), due), event);
            case OrderDeclined declined -> stands(now.without(declined.provider(), due), event);
            case OrderRefused _ -> stands(now.over(OrderState.REFUSED), event);
            case OrderWithdrawn _ -> stands(now.over(OrderState.WITHDRAWN), event);
            case OrderClosedUnreviewed _ -> stands(now.further(OrderState.UNREVIEWED, null), event);
            case OrderAccepted accepted ->
                new OrderFacts(placed, now.accepted(accepted, due), acceptances + 1, served, review, event);
            case OrderServed done ->
                new OrderFacts(placed, now.further(OrderState.SERVED, due), acceptances, done, review, event);
            case OrderReviewed said -> reviewed(new Review(said.satisfaction(), said.words(), said.by()), now, event);
            case OrderReviewAmended said ->
                reviewed(new Review(said.satisfaction(), said.words(), said.by()), now, event);
        };
    }

    private OrderFacts stands(Standing other, OrderEvent event) {
        return new OrderFacts(placed, other, acceptances, served, review, event);
    }

    private OrderFacts reviewed(Review said, Standing now, OrderEvent event) {
        return new OrderFacts(placed, now.further(OrderState.REVIEWED, null), acceptances, served, said, event);
    }

    /** How an order that exists was placed. */
    OrderPlaced order() {
        return Objects.requireNonNull(placed);
    }

    /** How far an order that exists is. */
    Standing now() {
        return Objects.requireNonNull(standing);
    }

    OrderState state() {
        return now().state();
    }

    /** Whether something is still to be done for whom it is for. */
    boolean isToBeServed() {
        return switch (state()) {
            case PLACED, DISPATCHED, ACCEPTED -> true;
            case SERVED, REVIEWED, UNREVIEWED, WITHDRAWN, REFUSED -> false;
        };
    }

    /** The shift in which it is served where it is accepted next: another one each time. */
    ShiftId nextShift() {
        return ShiftId.from(UUID.nameUUIDFromBytes(
                ("order|" + order().orderId() + "|" + (acceptances + 1)).getBytes(StandardCharsets.UTF_8)));
    }

    /** The shift in which a provider serves it who has accepted it, or would if they did. */
    ShiftId shiftOf(Provider provider) {
        OrderAccepted acceptance = now().acceptance();
        return acceptance != null && acceptance.provider().equals(provider) ? acceptance.shiftId() : nextShift();
    }

    /**
     * Requires that the order is at one of these steps.
     *
     * @throws Refusal {@link Problem#ORDER_STEP_INVALID}, which says what can be done
     */
    void require(Collection<OrderState> states) {
        if (!states.contains(state())) {
            throw new Refusal(
                    Problem.ORDER_STEP_INVALID, "The order is %s: %s.".formatted(state(), whatCanBeDone(state())));
        }
    }

    private static String whatCanBeDone(OrderState state) {
        return switch (state) {
            case PLACED -> "it can be dispatched, referred, refused with a reason, or withdrawn";
            case DISPATCHED ->
                "those to whom it was offered accept or decline it; it can be offered to others, refused with a reason, or"
                        + " withdrawn";
            case ACCEPTED ->
                "whoever accepted it serves it and says so, or gives it back; it can be withdrawn until it was served";
            case SERVED -> "it can be reviewed";
            case REVIEWED -> "whoever reviewed it can amend the review";
            case UNREVIEWED, WITHDRAWN, REFUSED -> "nothing more can be done with it";
        };
    }

    /**
     * How an order is served that was accepted.
     *
     * @throws Refusal {@link Problem#ORDER_STEP_INVALID} where it is not
     */
    OrderAccepted requireAccepted() {
        require(Set.of(OrderState.ACCEPTED));
        return Objects.requireNonNull(now().acceptance());
    }
}
