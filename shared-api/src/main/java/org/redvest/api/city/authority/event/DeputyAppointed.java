package org.redvest.api.city.authority.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Subject;
import org.redvest.api.id.DelegationId;

/**
 * Somebody may act for the holder of a delegation.
 *
 * @param delegationId which
 * @param deputy subject of the token of whoever acts
 * @param from first instant
 * @param until first instant no longer; null for as long as the delegation
 */
@Revision("1")
public record DeputyAppointed(
        DelegationId delegationId,
        Subject deputy,
        Instant from,
        @Nullable Instant until) implements AuthorityEvent {}
