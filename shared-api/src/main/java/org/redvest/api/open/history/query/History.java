package org.redvest.api.open.history.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.VolunteerId;

/**
 * The history of one volunteer: every event that names them, in the order of the log.
 *
 * @param volunteerId who
 * @param events oldest first
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log up to which the events are known; with a {@code knownAt}, that of the last that was recorded by then
 */
public record History(
        VolunteerId volunteerId,
        List<Entry> events,
        @Nullable Long nextCursor,
        long position) implements AsOf {

    /**
     * One event. A case file holds it: nothing is added but with another form of that
     * ({@link org.redvest.api.open.casefile.query.CaseFile.Content#FORM}).
     *
     * @param position position in the log
     * @param eventId the event's own id
     * @param type what happened
     * @param revision revision of its form, as this version of RedVest reads it; null in a case file
     * @param stream id of the aggregate that decided it
     * @param sequence place in that stream, from 0
     * @param recordedAt record time: when it entered the ledger
     * @param validFrom valid time: from when on it holds in the world; null where it is the record time
     * @param validUntil valid time: until when; null where it has no end
     * @param actorKind what kind of actor; null where auditors alone are told
     * @param actorId which one; null where auditors alone are told
     * @param channel through which door
     * @param delegationId the delegation under which they acted; null where none is needed
     * @param delegationInForce whether that delegation was in force at the record time, for all that was recorded by then; null where
     *     none is named
     * @param delegationInvalidSince when that delegation, or one above it, was declared invalid, whether before the event or after; null
     *     where none was
     * @param deputyFor the holder for whom they acted as a deputy; null where they held it themselves
     * @param correlationId id of the first message of the chain; an import's id for its rows
     * @param causationId id of the message that led to it
     * @param aboutPosition where the certification stands of the service record that it corrects, revokes, objects to or gives points for;
     *     null where it is about none, or is the certification itself
     * @param payload the event; personal data are sealed
     */
    public record Entry(
            long position,
            String eventId,
            String type,
            @Nullable String revision,
            String stream,
            long sequence,
            Instant recordedAt,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable String actorKind,
            @Nullable String actorId,
            @Nullable String channel,
            @Nullable String delegationId,
            @Nullable Boolean delegationInForce,
            @Nullable Instant delegationInvalidSince,
            @Nullable String deputyFor,
            @Nullable String correlationId,
            @Nullable String causationId,
            @Nullable Long aboutPosition,
            Map<String, Object> payload) {

        /** The same event, with how the delegation it was done under stood then. */
        public Entry withStanding(boolean inForce, @Nullable Instant invalidSince) {
            return new Entry(
                    position,
                    eventId,
                    type,
                    revision,
                    stream,
                    sequence,
                    recordedAt,
                    validFrom,
                    validUntil,
                    actorKind,
                    actorId,
                    channel,
                    delegationId,
                    inForce,
                    invalidSince,
                    deputyFor,
                    correlationId,
                    causationId,
                    aboutPosition,
                    payload);
        }

        /** The same event, without the revision of its form: another version of RedVest reads the same event as another one. */
        public Entry withoutRevision() {
            return new Entry(
                    position,
                    eventId,
                    type,
                    null,
                    stream,
                    sequence,
                    recordedAt,
                    validFrom,
                    validUntil,
                    actorKind,
                    actorId,
                    channel,
                    delegationId,
                    delegationInForce,
                    delegationInvalidSince,
                    deputyFor,
                    correlationId,
                    causationId,
                    aboutPosition,
                    payload);
        }
    }
}
