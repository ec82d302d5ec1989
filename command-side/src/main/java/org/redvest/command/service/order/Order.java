package org.redvest.command.service.order;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.OrderId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.order.OrderState;
import org.redvest.api.service.order.OrderStep;
import org.redvest.api.service.order.Provider;
import org.redvest.api.service.order.ReviewedBy;
import org.redvest.api.service.order.command.AmendOrderReview;
import org.redvest.api.service.order.command.DeclineOrder;
import org.redvest.api.service.order.command.DispatchOrder;
import org.redvest.api.service.order.command.ReadOrderContact;
import org.redvest.api.service.order.command.ReferOrder;
import org.redvest.api.service.order.command.ReviewOrder;
import org.redvest.api.service.order.event.OrderContactRead;
import org.redvest.api.service.order.event.OrderDeclined;
import org.redvest.api.service.order.event.OrderDispatched;
import org.redvest.api.service.order.event.OrderEvent;
import org.redvest.api.service.order.event.OrderReferred;
import org.redvest.api.service.order.event.OrderReviewAmended;
import org.redvest.api.service.order.event.OrderReviewed;
import org.redvest.command.service.order.OrderFacts.Review;

/**
 * An order: placed (点单), dispatched (派单), accepted (接单) by one of those to whom it was offered, served, reviewed (评单) once.
 * Here it is decided what concerns nothing else; what takes a product's place, opens a shift or calls one off is decided by the
 * {@link OrderDesk}. The steps have deadlines, and an order that misses one goes one level of the grid up.
 */
final class Order {

    private static final Set<OrderState> NOT_ACCEPTED = Set.of(OrderState.PLACED, OrderState.DISPATCHED);

    private static final Set<OrderState> NOT_ENDED =
            Set.of(OrderState.PLACED, OrderState.DISPATCHED, OrderState.ACCEPTED, OrderState.SERVED);

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable OrderId id;

    private OrderFacts facts = OrderFacts.NOTHING;

    Order() {
        // required by Axon
    }

    OrderFacts facts() {
        return facts;
    }

    private VolunteerId beneficiary() {
        return facts.order().volunteerId();
    }

    /** What was offered is over: whoever answers for it now dispatches it. */
    @CommandHandler
    Effect decide(ReferOrder command, OrderRules rules, Clock clock) {
        if (facts.last() instanceof OrderReferred before
                && before.level().equals(command.level())
                && before.reason().equals(command.reason())) {
            return Effect.ALREADY_RECORDED;
        }
        facts.require(NOT_ACCEPTED);
        rules.requireLevel(command.level(), facts);
        apply(new OrderReferred(
                command.orderId(),
                beneficiary(),
                command.level(),
                command.reason(),
                rules.dispatchBy(clock.instant())));
        return Effect.RECORDED;
    }

    /** To others as well as to those who have not answered: all of them have until then. */
    @CommandHandler
    Effect decide(DispatchOrder command, OrderRules rules, Clock clock) {
        facts.require(NOT_ACCEPTED);
        List<Provider> open = facts.now().offers();
        if (open.containsAll(command.offers())
                && (command.answerBy() == null
                        || new Due(OrderStep.ANSWER, command.answerBy())
                                .equals(facts.now().due()))) {
            return Effect.ALREADY_RECORDED;
        }
        Instant now = clock.instant();
        Instant answerBy = command.answerBy() == null ? rules.answerBy(now) : command.answerBy();
        if (!answerBy.isAfter(now)) {
            throw new Refusal(Problem.ORDER_ANSWER_TIME_PASSED);
        }
        command.offers().forEach(offer -> rules.requireOnOffer(offer, facts.order(), now));
        apply(new OrderDispatched(
                command.orderId(),
                beneficiary(),
                Stream.concat(open.stream(), command.offers().stream())
                        .distinct()
                        .toList(),
                answerBy));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(DeclineOrder command, OrderRules rules, Clock clock) {
        if (rules.find(command.provider(), facts.now().declined()).isPresent()) {
            return Effect.ALREADY_RECORDED;
        }
        facts.require(NOT_ACCEPTED);
        List<Provider> open = facts.now().offers();
        Provider declining =
                rules.find(command.provider(), open).orElseThrow(() -> new Refusal(Problem.ORDER_NOT_OFFERED));
        Instant dispatchBy = open.size() == 1 ? rules.dispatchBy(clock.instant()) : null;
        apply(new OrderDeclined(command.orderId(), beneficiary(), declining, command.reason(), dispatchBy));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ReviewOrder command, OrderRules rules, Clock clock) {
        Review said =
                new Review(command.satisfaction(), command.words(), rules.requireReviewer(command.reviewer(), facts));
        if (said.equals(facts.review())) {
            return Effect.ALREADY_RECORDED;
        }
        if (facts.state() == OrderState.UNREVIEWED) {
            throw new Refusal(Problem.ORDER_REVIEW_OVER);
        }
        facts.require(Set.of(OrderState.SERVED));
        Due due = facts.now().due();
        if (due != null && !clock.instant().isBefore(due.at())) {
            throw new Refusal(Problem.ORDER_REVIEW_OVER);
        }
        apply(new OrderReviewed(command.orderId(), beneficiary(), said.satisfaction(), said.words(), said.by()));
        return Effect.RECORDED;
    }

    /** Nobody says otherwise than somebody else said. */
    @CommandHandler
    Effect decide(AmendOrderReview command, OrderRules rules) {
        ReviewedBy by = rules.requireReviewer(command.reviewer(), facts);
        Review said = new Review(command.satisfaction(), command.words(), by);
        if (said.equals(facts.review())) {
            return Effect.ALREADY_RECORDED;
        }
        facts.require(Set.of(OrderState.REVIEWED));
        Review before = facts.review();
        if (before != null && before.by() != by) {
            throw new Refusal(Problem.ORDER_REVIEW_FORBIDDEN);
        }
        apply(new OrderReviewAmended(command.orderId(), beneficiary(), said.satisfaction(), said.words(), by));
        return Effect.RECORDED;
    }

    /** Each reading is a fact of its own: whoever reads twice is recorded twice. */
    @CommandHandler
    Effect decide(ReadOrderContact command, OrderRules rules) {
        Provider reader = command.provider();
        if (reader == null) {
            facts.require(NOT_ENDED);
        } else {
            rules.requireAccepted(reader, facts);
        }
        apply(new OrderContactRead(command.orderId(), beneficiary(), command.purpose()));
        return Effect.RECORDED;
    }

    /** Lets happen what was decided with something else. */
    void happen(OrderEvent event) {
        apply(event);
    }

    @EventSourcingHandler
    void evolve(OrderEvent event) {
        id = event.orderId();
        facts = facts.and(event);
    }
}
