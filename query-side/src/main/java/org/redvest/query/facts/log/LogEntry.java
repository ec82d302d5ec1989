package org.redvest.query.facts.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log.
 *
 * @param position position in the log
 * @param volunteerId number of the volunteer whom it names; null where it names nobody
 * @param delegationId the delegation under which it was done; null where none is needed
 * @param eventId the event's own id
 * @param type what happened
 * @param revision revision of its form
 * @param stream id of the aggregate that decided it
 * @param sequence place in that stream, from 0
 * @param recordedAt record time
 * @param validFrom valid time; null where that is the record time
 * @param validUntil end of its valid time; null where it has none
 * @param actorKind what kind of actor
 * @param actorId which one
 * @param channel through which door
 * @param deputyFor the holder for whom a deputy acted; null where the holder did
 * @param correlationId id of the first message of the chain
 * @param causationId id of the message that led to it
 * @param payload the event as JSON, personal data sealed; null where it names nobody
 */
public record LogEntry(
        long position,
        @Nullable String volunteerId,
        @Nullable String delegationId,
        String eventId,
        String type,
        String revision,
        String stream,
        long sequence,
        Instant recordedAt,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable String actorKind,
        @Nullable String actorId,
        @Nullable String channel,
        @Nullable String deputyFor,
        @Nullable String correlationId,
        @Nullable String causationId,
        @Nullable String payload) {}
