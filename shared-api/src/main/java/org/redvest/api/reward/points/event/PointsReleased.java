package org.redvest.api.reward.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;

/**
 * Points that were set aside are free again, because the redemption was cancelled or expired.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param redemptionId what they were set aside for
 * @param points how many
 */
@Revision("1")
public record PointsReleased(PointsAccountId accountId, VolunteerId volunteerId, RedemptionId redemptionId, int points)
        implements PointsAccountEvent {}
