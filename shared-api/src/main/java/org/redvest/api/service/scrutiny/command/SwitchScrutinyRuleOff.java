package org.redvest.api.service.scrutiny.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ScrutinyRuleId;

/**
 * Switch a rule off.
 *
 * @param ruleId which
 * @param from first service date that it does not look at any more, Asia/Shanghai
 */
public record SwitchScrutinyRuleOff(
        @TargetAggregateIdentifier ScrutinyRuleId ruleId, LocalDate from) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.SCRUTINISE);
    }
}
