package org.redvest.api.person.merge.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;

/**
 * Decide that the two of a case are one person. Every event stays where it is; both numbers answer as one from then on.
 *
 * @param mergeCaseId which case
 * @param survivor whose number goes on; nothing more is recorded under the other
 */
public record MergeAccounts(@TargetAggregateIdentifier MergeCaseId mergeCaseId, VolunteerId survivor)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.APPROVE_REGISTRATIONS);
    }
}
