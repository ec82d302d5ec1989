package org.redvest.api.city.authority.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;

/**
 * A delegation was taken back, for good.
 *
 * @param delegationId which
 * @param reason why, in words
 */
@Revision("1")
public record DelegationRevoked(DelegationId delegationId, Text reason) implements AuthorityEvent {}
