package org.redvest.query.reward.shop;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.redvest.api.reward.shop.event.RedemptionCancelled;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.api.reward.shop.event.RedemptionExpired;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.api.reward.shop.event.RedemptionReturned;
import org.redvest.api.reward.shop.event.RewardItemOffered;
import org.redvest.api.reward.shop.event.RewardItemRestocked;
import org.redvest.api.reward.shop.event.StockReleased;
import org.redvest.api.reward.shop.event.StockReserved;
import org.redvest.api.reward.shop.query.RedemptionView.State;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Projector;
import org.redvest.query.platform.projecting.Sums;
import org.springframework.stereotype.Component;

@Component
class ShopProjector extends Projector {

    private static final Sums STOCK = Sums.of("shop_item", "reward_item_id", "available");

    @EventHandler
    void on(RewardItemOffered event, TrackingToken token) {
        add(new ShopItemRow(event, LogPositions.of(token)));
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
    void on(RedemptionPlaced event, @Timestamp Instant placedAt, TrackingToken token) {
        add(new RedemptionRow(event, placedAt, LogPositions.of(token)));
    }

    @EventHandler
    void on(RedemptionCollected event, TrackingToken token) {
        add(new RedemptionEndRow(event, State.COLLECTED, LogPositions.of(token)));
    }

    @EventHandler
    void on(RedemptionCancelled event, TrackingToken token) {
        add(new RedemptionEndRow(event, State.CANCELLED, LogPositions.of(token)));
    }

    @EventHandler
    void on(RedemptionReturned event, TrackingToken token) {
        add(new RedemptionEndRow(event, State.RETURNED, LogPositions.of(token)));
    }

    @EventHandler
    void on(RedemptionExpired event, TrackingToken token) {
        add(new RedemptionEndRow(event, State.EXPIRED, LogPositions.of(token)));
    }
}
