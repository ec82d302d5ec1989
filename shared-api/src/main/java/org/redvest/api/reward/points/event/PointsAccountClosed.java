package org.redvest.api.reward.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.VolunteerId;

/**
 * Nothing is redeemed from this account any more: its holder is to be erased.
 *
 * @param accountId the account
 * @param volunteerId whose account
 */
@Revision("1")
public record PointsAccountClosed(PointsAccountId accountId, VolunteerId volunteerId) implements PointsAccountEvent {}
