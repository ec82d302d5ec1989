package org.redvest.api.honour.star.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.honour.star.StarRules;
import org.redvest.api.id.StarRuleBookId;

/**
 * Have a jurisdiction go by rules of stars from a date on. What was applied for before stays under the rules of its day.
 *
 * @param jurisdiction division code of the city or a district
 * @param adoptionId the same id again is the same adoption
 * @param effectiveFrom first civil date of applications to which they apply, Asia/Shanghai
 * @param rules what they say
 * @param basis the decision they rest on
 */
public record AdoptStarRules(
        DivisionCode jurisdiction, Text adoptionId, LocalDate effectiveFrom, StarRules rules, Text basis)
        implements Command<Integer> {

    /** The book of the jurisdiction. */
    @TargetAggregateIdentifier
    public StarRuleBookId bookId() {
        return StarRuleBookId.of(jurisdiction);
    }

    @Override
    public Requirement requirement() {
        return Requirement.in(jurisdiction, Power.ADOPT_POLICIES);
    }
}
