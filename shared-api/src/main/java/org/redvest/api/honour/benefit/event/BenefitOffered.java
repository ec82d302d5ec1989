package org.redvest.api.honour.benefit.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.id.BenefitId;

/**
 * The incentive plan of a division has a benefit.
 *
 * @param benefitId its number
 * @param division division code of whose plan it is of
 * @param from first civil day on which it can be used, Asia/Shanghai
 * @param until last civil day; null where it has no end
 * @param terms what the plan fixes
 */
@Revision("1")
public record BenefitOffered(
        BenefitId benefitId,
        DivisionCode division,
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
