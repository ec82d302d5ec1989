package org.redvest.query.reward.shop;

import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.reward.shop.query.FindRedemption;
import org.redvest.api.reward.shop.query.FindRewardItems;
import org.redvest.api.reward.shop.query.RedemptionView;
import org.redvest.api.reward.shop.query.RedemptionView.State;
import org.redvest.api.reward.shop.query.RewardItems;
import org.redvest.platform.web.Pages;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

@Component
class ShopQueryHandler {

    private final ShopItemRows items;
    private final RedemptionRows redemptions;
    private final RedemptionEndRows ends;

    ShopQueryHandler(ShopItemRows items, RedemptionRows redemptions, RedemptionEndRows ends) {
        this.items = items;
        this.redemptions = redemptions;
        this.ends = ends;
    }

    @QueryHandler
    RewardItems handle(FindRewardItems query) {
        RewardItemId one = query.rewardItemId();
        if (one != null) {
            return items.findById(one.value())
                    .map(row -> new RewardItems(List.of(row.item()), null))
                    .orElseThrow(() -> new Refusal(Problem.UNKNOWN_REWARD_ITEM));
        }
        RewardItemId cursor = query.cursor();
        Pages.Page<ShopItemRow, RewardItemId> page = Pages.of(
                items.findByRewardItemIdGreaterThanOrderByRewardItemId(
                        cursor == null ? "" : cursor.value(), Limit.of(query.limit() + 1)),
                query.limit(),
                ShopItemRow::id);
        return new RewardItems(page.items().stream().map(ShopItemRow::item).toList(), page.next());
    }

    /** How it ended is asked last: what is told of a redemption is never older than that it was placed. */
    @QueryHandler
    RedemptionView handle(FindRedemption query) {
        String id = query.redemptionId().value();
        RedemptionRow placed = redemptions.findById(id).orElseThrow(() -> new Refusal(Problem.UNKNOWN_REDEMPTION));
        return placed.view(ends.findFirstByRedemptionIdOrderByPositionDesc(id)
                .map(end -> end.state)
                .orElse(State.PLACED));
    }
}
