package org.redvest.query.reward.shop;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** How redemptions ended; of one that waits to be collected there is none. */
interface RedemptionEndRows extends Repository<RedemptionEndRow, Long> {

    Optional<RedemptionEndRow> findFirstByRedemptionIdOrderByPositionDesc(String redemptionId);
}
