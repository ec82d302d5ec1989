package org.redvest.api.city.authority.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;

/**
 * A suspended delegation is in force again.
 *
 * @param delegationId which
 * @param reason why, in words
 */
@Revision("1")
public record DelegationResumed(DelegationId delegationId, Text reason) implements AuthorityEvent {}
