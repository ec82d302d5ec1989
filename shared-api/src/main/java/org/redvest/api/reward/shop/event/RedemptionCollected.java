package org.redvest.api.reward.shop.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;

/**
 * The goods were handed over; the points are spent.
 *
 * @param redemptionId the redemption
 * @param volunteerId whose points
 * @param collectedOn civil day, Asia/Shanghai; null before revision 2, since when goods can be returned
 * @param schemeId scheme with whose points was paid; null for the city's
 */
@Revision("2")
public record RedemptionCollected(
        RedemptionId redemptionId,
        VolunteerId volunteerId,
        @Nullable LocalDate collectedOn,
        @Nullable SchemeId schemeId)
        implements RedemptionEvent {

    /** In the city's scheme, as it was before revision 2. */
    public RedemptionCollected(RedemptionId redemptionId, VolunteerId volunteerId) {
        this(redemptionId, volunteerId, null, null);
    }
}
