package org.redvest.api.city.authority.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.authority.Invalidity;
import org.redvest.api.id.DelegationId;

/**
 * What was done under a delegation: every event whose metadata name it. What automations did because of it has the
 * correlation id of one of these.
 *
 * @param delegationId which
 * @param invalidity that it, or one above it, was declared invalid; null where none was
 * @param acts in the order of the log
 * @param nextCursor where the next page begins; null on the last
 */
public record DelegatedActs(
        DelegationId delegationId,
        @Nullable Invalidity invalidity,
        List<Act> acts,
        @Nullable Long nextCursor) {

    /**
     * One event.
     *
     * @param position position in the log
     * @param type what happened
     * @param stream id of the aggregate that decided it
     * @param recordedAt when
     * @param actorId who did it
     * @param deputyFor the holder for whom they did it as a deputy; null where they held it themselves
     * @param correlationId id of the first message of the chain; an import's id for its rows
     */
    public record Act(
            long position,
            String type,
            String stream,
            Instant recordedAt,
            @Nullable String actorId,
            @Nullable String deputyFor,
            @Nullable String correlationId) {}
}
