package org.redvest.query.facts.log;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.redvest.api.Envelope;
import org.redvest.api.Envelope.ActorKind;
import org.redvest.api.Event;
import org.redvest.api.NamesVolunteer;
import org.redvest.api.id.VolunteerId;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps every event that names a volunteer, was done under a delegation, or is the act of anybody but an automation, with its envelope and
 * both its times.
 */
@Component
class LogProjector extends Projector {

    private final JsonMapper json;

    LogProjector(JsonMapper json) {
        this.json = json;
    }

    @EventHandler
    void on(Event event, DomainEventMessage<?> message, TrackingToken token) {
        MetaData envelope = message.getMetaData();
        VolunteerId volunteer = event instanceof NamesVolunteer named ? named.volunteerId() : null;
        String delegation = Envelope.stored(envelope, Envelope.DELEGATION);
        if (volunteer == null && delegation == null && isOfAnAutomation(envelope)) {
            return;
        }
        add(new LogEntryRow(
                LogPositions.of(token),
                volunteer == null ? null : volunteer.value(),
                delegation,
                message.getIdentifier(),
                event.getClass().getSimpleName(),
                Optional.ofNullable(event.getClass().getAnnotation(Revision.class))
                        .map(Revision::value)
                        .orElse(""),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getTimestamp(),
                event.validFrom(),
                event.validUntil(),
                Envelope.stored(envelope, Envelope.ACTOR_KIND),
                Envelope.stored(envelope, Envelope.ACTOR_ID),
                Envelope.stored(envelope, Envelope.CHANNEL),
                Envelope.stored(envelope, Envelope.DEPUTY_FOR),
                Envelope.stored(envelope, Envelope.CORRELATION_ID),
                Envelope.stored(envelope, Envelope.CAUSATION_ID),
                volunteer == null ? null : json.writeValueAsString(event)));
    }

    private static boolean isOfAnAutomation(MetaData envelope) {
        return ActorKind.AUTOMATION.name().equals(Envelope.stored(envelope, Envelope.ACTOR_KIND));
    }
}
