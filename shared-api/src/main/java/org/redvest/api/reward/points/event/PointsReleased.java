package org.redvest.api.reward.points.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.LotPart;

/**
 * Points that were set aside are free again, because the redemption was cancelled or expired.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param redemptionId what they were set aside for
 * @param points how many
 * @param to back into which lots, and until when they last now; null before revision 2
 * @param repaid how many of them, from the first part on, repaid what was owed; null before revision 2
 */
@Revision("2")
public record PointsReleased(
        PointsAccountId accountId,
        VolunteerId volunteerId,
        RedemptionId redemptionId,
        int points,
        @Nullable List<LotPart> to,
        @Nullable Integer repaid)
        implements PointsAccountEvent {

    /** As it was before revision 2. */
    public PointsReleased(PointsAccountId accountId, VolunteerId volunteerId, RedemptionId redemptionId, int points) {
        this(accountId, volunteerId, redemptionId, points, null, null);
    }
}
