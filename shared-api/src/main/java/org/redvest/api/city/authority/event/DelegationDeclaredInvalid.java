package org.redvest.api.city.authority.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;

/**
 * It was found that a delegation never was valid. What was done under it stands, and can be listed for whoever has to
 * look at it.
 *
 * @param delegationId which
 * @param reason why, in words
 */
@Revision("1")
public record DelegationDeclaredInvalid(DelegationId delegationId, Text reason) implements AuthorityEvent {}
