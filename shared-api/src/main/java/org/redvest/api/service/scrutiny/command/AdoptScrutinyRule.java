package org.redvest.api.service.scrutiny.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.ScrutinyRuleId;
import org.redvest.api.service.scrutiny.RuleTerms;

/**
 * Adopt a rule over the log of the whole city. It looks at nothing before it is switched on, and its figures never change: with
 * others it is another rule.
 *
 * @param ruleId its number
 * @param terms what it looks for
 */
public record AdoptScrutinyRule(@TargetAggregateIdentifier ScrutinyRuleId ruleId, RuleTerms terms)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.SCRUTINISE);
    }
}
