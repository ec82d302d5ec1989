package org.redvest.api.city.authority.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Subject;
import org.redvest.api.id.DelegationId;

/**
 * Somebody no longer acts for the holder of a delegation; ends all their appointments.
 *
 * @param delegationId which
 * @param deputy subject of the token of whoever acted
 */
@Revision("1")
public record DeputyDismissed(DelegationId delegationId, Subject deputy) implements AuthorityEvent {}
