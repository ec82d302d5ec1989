package org.redvest.api.honour.benefit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.honour.benefit.BenefitTerms;
import org.redvest.api.id.BenefitId;

/**
 * Change a benefit from a day on.
 *
 * @param benefitId which
 * @param from first civil day on which the change holds, Asia/Shanghai: after that of the version before, and not before today
 * @param until last civil day of the benefit; null where it has no end
 * @param terms all that the plan fixes then
 */
public record ChangeBenefit(
        @TargetAggregateIdentifier BenefitId benefitId,
        LocalDate from,
        @Nullable LocalDate until,
        BenefitTerms terms) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_BENEFITS, benefitId);
    }
}
