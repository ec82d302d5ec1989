package org.redvest.query.reward.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.reward.shop.event.RedemptionEvent;
import org.redvest.api.reward.shop.query.RedemptionView.State;

/** How a redemption ended. */
@Entity
@Immutable
@Table(schema = "query", name = "shop_redemption_end")
class RedemptionEndRow {

    @Id
    long position;

    String redemptionId;

    @Enumerated(EnumType.STRING)
    State state;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RedemptionEndRow() {}

    RedemptionEndRow(RedemptionEvent event, State state, long position) {
        this.position = position;
        this.redemptionId = event.redemptionId().value();
        this.state = state;
    }
}
