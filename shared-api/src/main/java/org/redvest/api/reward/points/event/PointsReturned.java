package org.redvest.api.reward.points.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.LotPart;

/**
 * Points that were spent are free again, because the goods were returned.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param redemptionId what they were spent on
 * @param points how many
 * @param to back into which lots, and until when they last now
 * @param repaid how many of them, from the first part on, repaid what was owed
 */
@Revision("1")
public record PointsReturned(
        PointsAccountId accountId,
        VolunteerId volunteerId,
        RedemptionId redemptionId,
        int points,
        List<LotPart> to,
        int repaid)
        implements PointsAccountEvent {}
