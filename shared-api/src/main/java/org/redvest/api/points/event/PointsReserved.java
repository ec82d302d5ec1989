package org.redvest.api.points.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.points.PointsAccountId;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.volunteer.VolunteerId;

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
