package org.redvest.api.honour.benefit.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Query;
import org.redvest.api.Remit;
import org.redvest.api.id.BenefitId;

/**
 * When was a benefit used?
 *
 * @param benefitId which
 * @param remits what the reader holds; null where they may read of every benefit
 * @param withHolders whether it is told who used it
 * @param cursor of the page before; null for the first
 * @param limit uses at most
 */
public record FindBenefitUses(
        BenefitId benefitId,
        @Nullable Set<Remit> remits,
        boolean withHolders,
        @Nullable Long cursor,
        int limit) implements Query<BenefitUses> {

    @Override
    public Class<BenefitUses> answer() {
        return BenefitUses.class;
    }
}
