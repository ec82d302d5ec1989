package org.redvest.api.reward.timebank.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.reward.timebank.TimeBankRules;

/**
 * Have a time bank follow rules from a day on.
 *
 * @param bankId which bank
 * @param effectiveFrom first civil day on which they hold, Asia/Shanghai: after that of the rules before, and not
 *     before today but for the first
 * @param rules all of them
 */
public record AdoptTimeBankRules(
        @TargetAggregateIdentifier TimeBankId bankId, LocalDate effectiveFrom, TimeBankRules rules)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_TIME_BANK, bankId);
    }
}
