package org.redvest.api.honour.benefit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.BenefitId;

/**
 * End a benefit, for good.
 *
 * @param benefitId which
 * @param lastDay last civil day on which it can be used, Asia/Shanghai: today or later
 * @param reason why, in words
 */
public record EndBenefit(@TargetAggregateIdentifier BenefitId benefitId, LocalDate lastDay, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_BENEFITS, benefitId);
    }
}
