package org.redvest.query.reward.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.api.reward.shop.query.RedemptionView;
import org.redvest.api.reward.shop.query.RedemptionView.State;

/** A redemption as it was placed. */
@Entity
@Immutable
@Table(schema = "query", name = "shop_redemption")
class RedemptionRow {

    @Id
    String redemptionId;

    String volunteerId;
    String rewardItemId;
    int pieces;
    int points;
    Instant placedAt;
    Instant expiresAt;
    long position;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RedemptionRow() {}

    RedemptionRow(RedemptionPlaced event, Instant placedAt, long position) {
        this.redemptionId = event.redemptionId().value();
        this.volunteerId = event.volunteerId().value();
        this.rewardItemId = event.rewardItemId().value();
        this.pieces = event.pieces();
        this.points = event.points();
        this.placedAt = placedAt;
        this.expiresAt = event.expiresAt();
        this.position = position;
    }

    RedemptionView view(State state) {
        return new RedemptionView(
                RedemptionId.stored(redemptionId),
                VolunteerId.stored(volunteerId),
                RewardItemId.stored(rewardItemId),
                pieces,
                points,
                state,
                placedAt,
                expiresAt);
    }
}
