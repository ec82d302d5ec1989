package org.redvest.command.honour.star;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.star.event.StarEvent;
import org.redvest.api.id.StarRatingId;
import org.redvest.command.platform.Hand;

/**
 * The stars of a number. It has no commands of its own, because all numbers of a person are decided on together
 * ({@link StarDesk}).
 */
final class StarRating {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable StarRatingId id;

    private StarFacts facts = StarFacts.NOTHING;

    StarRating() {
        // required by Axon
    }

    StarFacts facts() {
        return facts;
    }

    /** Lets happen what was decided. */
    void happen(StarEvent event) {
        apply(event);
    }

    @EventSourcingHandler
    void evolve(StarEvent event, MetaData envelope) {
        id = StarRatingId.of(event.volunteerId());
        facts = facts.and(event, Hand.of(envelope));
    }
}
