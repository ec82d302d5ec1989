package org.redvest.api.reward.shop.query;

import org.redvest.api.Query;
import org.redvest.api.id.RedemptionId;

/**
 * What became of this redemption?
 *
 * @param redemptionId which
 */
public record FindRedemption(RedemptionId redemptionId) implements Query<RedemptionView> {

    @Override
    public Class<RedemptionView> answer() {
        return RedemptionView.class;
    }
}
