package org.redvest.api.city.policy.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;

/**
 * Adopt a figure from a date on. It may lie in the past: what was decided before keeps the version it was decided under.
 *
 * @param kind what it regulates
 * @param adoptionId the same id again is the same adoption
 * @param value the figure, in the unit of its kind
 * @param effectiveFrom first civil date to which it applies, Asia/Shanghai
 * @param basis the decision it rests on, in words
 */
public record AdoptPolicy(PolicyKind kind, Text adoptionId, int value, LocalDate effectiveFrom, Text basis)
        implements Command<Integer> {

    /** The stream of all versions of this kind. */
    @TargetAggregateIdentifier
    public String aggregateId() {
        return kind.aggregateId();
    }

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.ADOPT_POLICIES);
    }
}
