package org.redvest.query.shop;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.points.RewardItemId;
import org.redvest.api.points.event.RedemptionCancelled;
import org.redvest.api.points.event.RedemptionCollected;
import org.redvest.api.points.event.RedemptionExpired;
import org.redvest.api.points.event.RedemptionPlaced;
import org.redvest.api.points.event.RewardItemOffered;
import org.redvest.api.points.event.RewardItemRestocked;
import org.redvest.api.points.event.StockReleased;
import org.redvest.api.points.event.StockReserved;
import org.redvest.api.shop.query.RedemptionView.State;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.Projector;
import org.redvest.query.platform.Times;
import org.redvest.query.platform.Writes;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(ShopProjector.GROUP)
class ShopProjector extends Projector {

    static final String GROUP = "shop";

    ShopProjector(Writes writes) {
        super(writes, "query.shop_item", "query.shop_redemption");
    }

    @EventHandler
    void on(RewardItemOffered event, TrackingToken token) {
        write(
                """
                INSERT INTO query.shop_item (reward_item_id, name, outlet, price, available, last_position)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                event.rewardItemId().value(),
                event.name(),
                event.outlet(),
                event.price(),
                event.stock(),
                LogPositions.of(token));
    }

    @EventHandler
    void on(RewardItemRestocked event, TrackingToken token) {
        changeStock(event.rewardItemId(), event.pieces(), token);
    }

    @EventHandler
    void on(StockReserved event, TrackingToken token) {
        changeStock(event.rewardItemId(), -event.pieces(), token);
    }

    @EventHandler
    void on(StockReleased event, TrackingToken token) {
        changeStock(event.rewardItemId(), event.pieces(), token);
    }

    /** The position guards the stock: an event delivered twice is counted once. */
    private void changeStock(RewardItemId item, int pieces, TrackingToken token) {
        long position = LogPositions.of(token);
        write("""
                UPDATE query.shop_item SET available = available + ?, last_position = ?
                WHERE reward_item_id = ? AND last_position < ?""", pieces, position, item.value(), position);
    }

    @EventHandler
    void on(RedemptionPlaced event, @Timestamp Instant placedAt) {
        write(
                """
                INSERT INTO query.shop_redemption (redemption_id, volunteer_id, reward_item_id, pieces, points, state,
                    placed_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                event.redemptionId().value(),
                event.volunteerId().value(),
                event.rewardItemId().value(),
                event.pieces(),
                event.points(),
                State.PLACED.name(),
                Times.parameter(placedAt),
                Times.parameter(event.expiresAt()));
    }

    @EventHandler
    void on(RedemptionCollected event) {
        end(event.redemptionId(), State.COLLECTED);
    }

    @EventHandler
    void on(RedemptionCancelled event) {
        end(event.redemptionId(), State.CANCELLED);
    }

    @EventHandler
    void on(RedemptionExpired event) {
        end(event.redemptionId(), State.EXPIRED);
    }

    private void end(RedemptionId redemption, State state) {
        write("UPDATE query.shop_redemption SET state = ? WHERE redemption_id = ?", state.name(), redemption.value());
    }
}
