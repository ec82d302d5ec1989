package org.redvest.query.authority;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.redvest.api.Envelope;
import org.redvest.api.Event;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Table;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;

/** Keeps of every event whose metadata name a delegation that it was done under it. */
@Component
class DelegatedActProjector extends Projector {

    private static final Table ACTS = Table.of(
            "delegated_act",
            "position",
            "delegation_id",
            "type",
            "stream",
            "recorded_at",
            "actor_id",
            "deputy_for",
            "correlation_id");

    DelegatedActProjector(Writes writes) {
        super(writes);
    }

    @EventHandler(payloadType = Event.class)
    void on(DomainEventMessage<?> message, TrackingToken token) {
        MetaData actor = message.getMetaData();
        Object delegation = actor.get(Envelope.DELEGATION);
        if (delegation != null) {
            add(
                    ACTS,
                    LogPositions.of(token),
                    delegation,
                    message.getPayloadType().getSimpleName(),
                    message.getAggregateIdentifier(),
                    Times.parameter(message.getTimestamp()),
                    actor.get(Envelope.ACTOR_ID),
                    actor.get(Envelope.DEPUTY_FOR),
                    actor.get(Envelope.CORRELATION_ID));
        }
    }
}
