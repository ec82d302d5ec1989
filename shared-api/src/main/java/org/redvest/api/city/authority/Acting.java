package org.redvest.api.city.authority;

import org.jspecify.annotations.Nullable;
import org.redvest.api.Subject;
import org.redvest.api.id.DelegationId;

/**
 * Under which delegation somebody acts.
 *
 * @param delegation the delegation
 * @param deputyFor subject of the holder, where a deputy acts; null where it is the holder
 */
public record Acting(DelegationId delegation, @Nullable Subject deputyFor) {}
