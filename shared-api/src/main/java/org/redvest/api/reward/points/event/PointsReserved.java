package org.redvest.api.reward.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;

/**
 * Points are set aside for a redemption and can be spent on nothing else.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param redemptionId what they are set aside for
 * @param points how many
 */
@Revision("1")
public record PointsReserved(PointsAccountId accountId, VolunteerId volunteerId, RedemptionId redemptionId, int points)
        implements PointsAccountEvent {}
