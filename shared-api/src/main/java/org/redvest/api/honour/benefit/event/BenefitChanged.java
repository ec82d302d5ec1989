package org.redvest.api.honour.benefit.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.id.BenefitId;

/**
 * A benefit is another one from a day on.
 *
 * @param benefitId which
 * @param version 2 for the first change, then one more each time
 * @param from first civil day on which the change holds, Asia/Shanghai
 * @param until last civil day of the benefit; null where it has no end
 * @param terms all that the plan fixes then
 */
@Revision("1")
public record BenefitChanged(
        BenefitId benefitId,
        int version,
        LocalDate from,
        @Nullable LocalDate until,
        BenefitTerms terms) implements BenefitEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(from);
    }

    @Override
    public @Nullable Instant validUntil() {
        return until == null ? null : CivilTime.startOf(until.plusDays(1));
    }
}
