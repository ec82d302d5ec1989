package org.redvest.api.cover.claim.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.AsOf;
import org.redvest.api.cover.claim.ClaimStep;

/**
 * An insurance claim with all that was done with it.
 *
 * @param claim how it stands
 * @param steps what was done after it was opened, the first first
 * @param position of the log up to which this is the answer
 */
public record ClaimLife(ClaimView claim, List<Step> steps, long position) implements AsOf {

    /**
     * What was done with a claim.
     *
     * @param step what
     * @param reportedAt when that was reported
     * @param amountYuan what was paid, or is held from then on, in whole yuan; null where it is no such step
     * @param paidOn civil day of a payment, Asia/Shanghai; null where it is none
     * @param reason why it was refused; null where it was not, and where the person was erased
     */
    public record Step(
            ClaimStep step,
            Instant reportedAt,
            @Nullable Long amountYuan,
            @Nullable LocalDate paidOn,
            @Nullable String reason) {}
}
