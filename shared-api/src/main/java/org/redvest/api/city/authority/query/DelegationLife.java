package org.redvest.api.city.authority.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.DelegationId;

/**
 * The whole life of a delegation.
 *
 * @param at the instant at which it is judged whether it is in force
 * @param delegation how it stands then
 * @param chain those under which it was granted, the nearest first
 * @param changes what happened to it since it was granted, oldest first
 * @param position position in the log on which it is based
 */
public record DelegationLife(
        Instant at, DelegationView delegation, List<DelegationId> chain, List<Change> changes, long position)
        implements AsOf {

    /** What can happen to a delegation. */
    public enum Kind {
        /** It was put out of force. */
        SUSPENDED,
        /** It was put in force again. */
        RESUMED,
        /** It was taken back. */
        REVOKED,
        /** It was found that it never was valid. */
        DECLARED_INVALID,
        /** Somebody may act for its holder. */
        DEPUTY_APPOINTED,
        /** Somebody may no longer act for its holder. */
        DEPUTY_DISMISSED
    }

    /**
     * Something that happened to it.
     *
     * @param position position in the log
     * @param kind what
     * @param recordedAt when
     * @param reason why, in words; null of deputies
     * @param deputy subject of the deputy; null where it is about none
     * @param from first instant of the deputy; null where none was appointed
     * @param until first instant no longer; null for as long as the delegation
     * @param actorId who did it
     * @param underDelegation the delegation under which they did it; null for the configuration
     * @param deputyFor the holder for whom they did it as a deputy; null where they held it themselves
     */
    public record Change(
            long position,
            Kind kind,
            Instant recordedAt,
            @Nullable String reason,
            @Nullable String deputy,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String actorId,
            @Nullable DelegationId underDelegation,
            @Nullable String deputyFor) {}
}
