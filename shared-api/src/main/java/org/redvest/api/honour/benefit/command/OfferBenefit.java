package org.redvest.api.honour.benefit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.id.BenefitId;

/**
 * Offer a benefit in the incentive plan of a division.
 *
 * @param benefitId its number; the same again is the same benefit
 * @param division division code of whose plan it is of
 * @param from first civil day on which it can be used, Asia/Shanghai
 * @param until last civil day; null where it has no end
 * @param terms what the plan fixes
 */
public record OfferBenefit(
        @TargetAggregateIdentifier BenefitId benefitId,
        DivisionCode division,
        LocalDate from,
        @Nullable LocalDate until,
        BenefitTerms terms)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.RUN_BENEFITS);
    }
}
