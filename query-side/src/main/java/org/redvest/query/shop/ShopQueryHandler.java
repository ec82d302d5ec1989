package org.redvest.query.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.points.RewardItemId;
import org.redvest.api.shop.query.FindRedemption;
import org.redvest.api.shop.query.FindRewardItems;
import org.redvest.api.shop.query.RedemptionView;
import org.redvest.api.shop.query.RewardItems;
import org.redvest.api.shop.query.RewardItems.Item;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ShopQueryHandler {

    private final JdbcClient jdbc;

    ShopQueryHandler(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    RewardItems handle(FindRewardItems query) {
        RewardItemId one = query.rewardItemId();
        RewardItemId cursor = query.cursor();
        List<Item> rows = jdbc.sql("""
                        SELECT * FROM query.shop_item WHERE reward_item_id LIKE ? AND reward_item_id > ?
                        ORDER BY reward_item_id LIMIT ?""")
                .params(one == null ? "%" : one.value(), cursor == null ? "" : cursor.value(), query.limit() + 1)
                .query(ShopQueryHandler::item)
                .list();
        if (one != null && rows.isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_REWARD_ITEM);
        }
        Pages.Page<Item, RewardItemId> page = Pages.of(rows, query.limit(), Item::rewardItemId);
        return new RewardItems(page.items(), page.next());
    }

    @QueryHandler
    RedemptionView handle(FindRedemption query) {
        return jdbc.sql("""
                        SELECT r.*, coalesce(e.state, 'PLACED') AS state
                        FROM query.shop_redemption r LEFT JOIN query.shop_redemption_end e USING (redemption_id)
                        WHERE redemption_id = ? ORDER BY e.position DESC LIMIT 1""")
                .param(query.redemptionId().value())
                .query(ShopQueryHandler::redemption)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_REDEMPTION));
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(
                RewardItemId.stored(row.getString("reward_item_id")),
                row.getString("name"),
                row.getString("outlet"),
                row.getInt("price"),
                row.getInt("available"));
    }

    private static RedemptionView redemption(ResultSet row, int number) throws SQLException {
        return new RedemptionView(
                RedemptionId.stored(row.getString("redemption_id")),
                VolunteerId.stored(row.getString("volunteer_id")),
                RewardItemId.stored(row.getString("reward_item_id")),
                row.getInt("pieces"),
                row.getInt("points"),
                RedemptionView.State.valueOf(row.getString("state")),
                Times.instant(row, "placed_at"),
                Times.instant(row, "expires_at"));
    }
}
