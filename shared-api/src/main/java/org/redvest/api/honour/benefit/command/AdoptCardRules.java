package org.redvest.api.honour.benefit.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.benefit.HonourCardRules;
import org.redvest.api.id.HonourCardRulesId;

/**
 * Have an honour card of a division follow rules from a day on.
 *
 * @param rulesId the number that follows from the division and what the card is called
 * @param division division code of whose card it is
 * @param title what the card is called
 * @param effectiveFrom first civil day on which cards are issued under them, Asia/Shanghai: after that of the rules before, and
 *     not before today but for the first
 * @param rules all of them
 */
public record AdoptCardRules(
        @TargetAggregateIdentifier HonourCardRulesId rulesId,
        DivisionCode division,
        Text title,
        LocalDate effectiveFrom,
        HonourCardRules rules)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return Requirement.in(division, Power.ADOPT_POLICIES);
    }
}
