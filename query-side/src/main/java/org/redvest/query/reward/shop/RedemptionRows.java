package org.redvest.query.reward.shop;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Redemptions that were placed. */
interface RedemptionRows extends Repository<RedemptionRow, String> {

    Optional<RedemptionRow> findById(String redemptionId);
}
