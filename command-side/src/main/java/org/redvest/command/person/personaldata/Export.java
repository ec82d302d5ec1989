package org.redvest.command.person.personaldata;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.Envelope;
import org.redvest.api.Event;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.person.personaldata.PersonalDataDesk.PersonalData;

/**
 * Everything that is held about one person (PIPL Art. 45). What is sealed in the events is opened while they are written.
 *
 * @param volunteerId who
 * @param exportedAt when it was put together
 * @param purpose what for, as it is recorded
 * @param personalData what is known of them, in clear
 * @param events what happened to them, in the order of its recording
 */
record Export(
        VolunteerId volunteerId, Instant exportedAt, String purpose, PersonalData personalData, List<Entry> events) {

    /**
     * One event.
     *
     * @param type what happened
     * @param stream id of the aggregate that decided it
     * @param sequence place in that stream, from 0
     * @param recordedAt record time: when it entered the ledger
     * @param validFrom valid time: from when on it holds in the world; null where it is the record time
     * @param validUntil valid time: until when; null where it has no end
     * @param actorKind what kind of actor
     * @param actorId which one
     * @param channel through which door
     * @param payload the event itself
     */
    record Entry(
            String type,
            String stream,
            long sequence,
            Instant recordedAt,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable Object actorKind,
            @Nullable Object actorId,
            @Nullable Object channel,
            Event payload) {

        static Entry of(DomainEventMessage<?> message, Event event) {
            MetaData envelope = event instanceof ActorForAuditors ? MetaData.emptyInstance() : message.getMetaData();
            return new Entry(
                    event.getClass().getSimpleName(),
                    message.getAggregateIdentifier(),
                    message.getSequenceNumber(),
                    message.getTimestamp(),
                    event.validFrom(),
                    event.validUntil(),
                    Envelope.stored(envelope, Envelope.ACTOR_KIND),
                    Envelope.stored(envelope, Envelope.ACTOR_ID),
                    Envelope.stored(envelope, Envelope.CHANNEL),
                    event);
        }
    }
}
