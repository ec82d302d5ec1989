package org.redvest.api.person.merge.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.MergeCaseId;

/**
 * Decide that the two of a case are two persons.
 *
 * @param mergeCaseId which case
 */
public record DismissMergeCase(@TargetAggregateIdentifier MergeCaseId mergeCaseId) implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.APPROVE_REGISTRATIONS);
    }
}
