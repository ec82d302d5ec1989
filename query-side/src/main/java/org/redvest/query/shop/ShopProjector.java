package org.redvest.query.shop;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.points.event.RedemptionCancelled;
import org.redvest.api.points.event.RedemptionCollected;
import org.redvest.api.points.event.RedemptionEvent;
import org.redvest.api.points.event.RedemptionExpired;
import org.redvest.api.points.event.RedemptionPlaced;
import org.redvest.api.points.event.RewardItemOffered;
import org.redvest.api.points.event.RewardItemRestocked;
import org.redvest.api.points.event.StockReleased;
import org.redvest.api.points.event.StockReserved;
import org.redvest.api.shop.query.RedemptionView.State;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.Sums;
import org.redvest.query.platform.projecting.Table;
import org.redvest.query.platform.projecting.Writes;
import org.springframework.stereotype.Component;

@Component
class ShopProjector extends Projector {

    private static final Table ITEMS =
            Table.of("shop_item", "reward_item_id", "name", "outlet", "price", "available", "last_position");
    private static final Sums STOCK = Sums.of("shop_item", "reward_item_id", "available");
    private static final Table REDEMPTIONS = Table.of(
            "shop_redemption",
            "redemption_id",
            "volunteer_id",
            "reward_item_id",
            "pieces",
            "points",
            "placed_at",
            "expires_at");
    private static final Table ENDS = Table.of("shop_redemption_end", "position", "redemption_id", "state");

    ShopProjector(Writes writes) {
        super(writes);
    }

    @EventHandler
    void on(RewardItemOffered event, TrackingToken token) {
        add(
                ITEMS,
                event.rewardItemId().value(),
                event.name().value(),
                event.outlet().value(),
                event.price(),
                event.stock(),
                LogPositions.of(token));
    }

    @EventHandler
    void on(RewardItemRestocked event, TrackingToken token) {
        add(STOCK, token, event.rewardItemId().value(), event.pieces());
    }

    @EventHandler
    void on(StockReserved event, TrackingToken token) {
        add(STOCK, token, event.rewardItemId().value(), -event.pieces());
    }

    @EventHandler
    void on(StockReleased event, TrackingToken token) {
        add(STOCK, token, event.rewardItemId().value(), event.pieces());
    }

    @EventHandler
    void on(RedemptionPlaced event, @Timestamp Instant placedAt) {
        add(
                REDEMPTIONS,
                event.redemptionId().value(),
                event.volunteerId().value(),
                event.rewardItemId().value(),
                event.pieces(),
                event.points(),
                Times.parameter(placedAt),
                Times.parameter(event.expiresAt()));
    }

    @EventHandler
    void on(RedemptionCollected event, TrackingToken token) {
        end(event, State.COLLECTED, token);
    }

    @EventHandler
    void on(RedemptionCancelled event, TrackingToken token) {
        end(event, State.CANCELLED, token);
    }

    @EventHandler
    void on(RedemptionExpired event, TrackingToken token) {
        end(event, State.EXPIRED, token);
    }

    private void end(RedemptionEvent event, State state, TrackingToken token) {
        add(ENDS, LogPositions.of(token), event.redemptionId().value(), state.name());
    }
}
