package org.redvest.api.honour.benefit.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.id.BenefitId;

/**
 * A benefit from its beginning on.
 *
 * @param benefitId its number
 * @param versions all that the plan ever fixed, the oldest first
 * @param endedOn last civil day on which it can be used, where somebody ended it; null where nobody did
 * @param endedBecause why; null where nobody did
 * @param months how often it was used in each month in which it was
 * @param position of the log up to which this is the answer
 */
public record BenefitLife(
        BenefitId benefitId,
        List<BenefitView> versions,
        @Nullable LocalDate endedOn,
        @Nullable String endedBecause,
        List<UsesOfAMonth> months,
        long position)
        implements AsOf {

    /**
     * How often it was used in a month.
     *
     * @param month of the civil calendar in China, as 2026-03
     * @param uses how often
     * @param persons by how many different persons
     */
    public record UsesOfAMonth(String month, long uses, long persons) {}
}
