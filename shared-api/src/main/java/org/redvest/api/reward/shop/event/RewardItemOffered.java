package org.redvest.api.reward.shop.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;

/**
 * An item is on the shelf.
 *
 * @param rewardItemId the item
 * @param name what it is
 * @param outlet where it is handed over
 * @param price points for one piece
 * @param stock pieces at hand
 * @param schemeId scheme with whose points it is paid; null for the city's
 */
@Revision("2")
public record RewardItemOffered(
        RewardItemId rewardItemId,
        Text name,
        Text outlet,
        int price,
        int stock,
        @Nullable SchemeId schemeId) implements RewardItemEvent {

    /** For points of the city's scheme. */
    public RewardItemOffered(RewardItemId rewardItemId, Text name, Text outlet, int price, int stock) {
        this(rewardItemId, name, outlet, price, stock, null);
    }
}
