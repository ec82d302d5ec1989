package org.redvest.api.city.authority;

import java.time.Instant;
import org.redvest.api.id.DelegationId;

/**
 * That a delegation was declared invalid: it never was valid, as was found later.
 *
 * @param delegationId which: the one that is asked about, or one above it
 * @param declaredAt when that was recorded
 * @param reason why
 */
public record Invalidity(DelegationId delegationId, Instant declaredAt, String reason) {}
