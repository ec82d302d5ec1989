package org.redvest.api.open.history.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;

/**
 * All that one actor did, in the order of the log: who is named of each act, and under which delegation it was done. What an event says
 * stands in the history of whom or what it is about.
 *
 * @param actorId who
 * @param acts oldest first; none where nobody of this id ever did anything
 * @param nextCursor where the next page begins; null on the last
 * @param position of the log up to which the acts are known; with a {@code knownAt}, that of the last that was recorded by then
 */
public record Acts(String actorId, List<Act> acts, @Nullable Long nextCursor, long position) implements AsOf {

    /**
     * One event.
     *
     * @param position position in the log
     * @param eventId the event's own id
     * @param type what happened
     * @param stream id of the aggregate that decided it
     * @param volunteerId number of the volunteer whom it names; null where it names nobody
     * @param recordedAt record time
     * @param validFrom valid time; null where it is the record time
     * @param validUntil end of its valid time; null where it has none
     * @param actorKind what kind of actor they were then
     * @param channel through which door
     * @param delegationId the delegation under which they acted; null where none is needed
     * @param deputyFor the holder for whom they acted as a deputy; null where they held it themselves
     * @param correlationId id of the first message of the chain; an import's id for its rows
     */
    public record Act(
            long position,
            String eventId,
            String type,
            String stream,
            @Nullable String volunteerId,
            Instant recordedAt,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil,
            @Nullable String actorKind,
            @Nullable String channel,
            @Nullable String delegationId,
            @Nullable String deputyFor,
            @Nullable String correlationId) {}
}
