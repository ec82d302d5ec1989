package org.redvest.api.reward.points.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.LotPart;

/**
 * Points are set aside for a redemption and can be spent on nothing else.
 *
 * @param accountId the account
 * @param volunteerId whose account
 * @param redemptionId what they are set aside for
 * @param points how many
 * @param from of which lots; null before revision 2, when they went from the oldest on
 */
@Revision("2")
public record PointsReserved(
        PointsAccountId accountId,
        VolunteerId volunteerId,
        RedemptionId redemptionId,
        int points,
        @Nullable List<LotPart> from)
        implements PointsAccountEvent {

    /** As it was before revision 2. */
    public PointsReserved(PointsAccountId accountId, VolunteerId volunteerId, RedemptionId redemptionId, int points) {
        this(accountId, volunteerId, redemptionId, points, null);
    }
}
