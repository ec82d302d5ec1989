package org.redvest.query.reward.shop;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** What is on the shelves. */
interface ShopItemRows extends Repository<ShopItemRow, String> {

    Optional<ShopItemRow> findById(String rewardItemId);

    List<ShopItemRow> findByRewardItemIdGreaterThanOrderByRewardItemId(String after, Limit most);
}
