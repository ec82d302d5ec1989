package org.redvest.api.reward.scheme.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.SchemeId;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.scheme.Schemes;

/**
 * Have a scheme go by rules from a date on. Those that follow others begin tomorrow at the earliest.
 *
 * @param schemeId which scheme
 * @param adoptionId the same id again is the same adoption
 * @param effectiveFrom first civil date of services to which they apply, Asia/Shanghai
 * @param rules what they say
 * @param basis the decision they rest on
 */
public record AdoptSchemeRules(
        SchemeId schemeId, Text adoptionId, LocalDate effectiveFrom, SchemeRules rules, Text basis)
        implements Command<Integer> {

    /** The stream of all schemes. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return Schemes.STREAM;
    }

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.ADOPT_POLICIES, schemeId);
    }
}
