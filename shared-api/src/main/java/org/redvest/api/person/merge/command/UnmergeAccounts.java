package org.redvest.api.person.merge.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.MergeCaseId;

/**
 * Take a merge back: every fact is again that of the number under which it was recorded, whatever happened since.
 *
 * @param mergeCaseId which case
 */
public record UnmergeAccounts(@TargetAggregateIdentifier MergeCaseId mergeCaseId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.APPROVE_REGISTRATIONS);
    }
}
