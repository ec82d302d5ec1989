package org.redvest.query.reward.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.shop.event.RewardItemOffered;
import org.redvest.api.reward.shop.query.RewardItems.Item;

/** An item as it was put on the shelf; what is available of it is a sum that later events add to. */
@Entity
@Immutable
@Table(schema = "query", name = "shop_item")
class ShopItemRow {

    @Id
    String rewardItemId;

    String name;
    String outlet;
    int price;

    @Nullable String schemeId;

    int available;
    long position;
    long lastPosition;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ShopItemRow() {}

    ShopItemRow(RewardItemOffered event, long position) {
        this.rewardItemId = event.rewardItemId().value();
        this.name = event.name().value();
        this.outlet = event.outlet().value();
        this.price = event.price();
        this.available = event.stock();
        SchemeId scheme = event.schemeId();
        this.schemeId = scheme == null ? null : scheme.value();
        this.position = position;
        this.lastPosition = position;
    }

    RewardItemId id() {
        return RewardItemId.stored(rewardItemId);
    }

    Item item() {
        return new Item(
                id(), name, outlet, price, available, schemeId == null ? SchemeId.CITY : SchemeId.stored(schemeId));
    }
}
