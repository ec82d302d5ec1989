package org.redvest.api.person.merge.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;

/**
 * Open the case of two volunteers who may be one person.
 *
 * @param mergeCaseId the case of these two
 * @param one either of them
 * @param other the other one
 */
public record OpenMergeCase(@TargetAggregateIdentifier MergeCaseId mergeCaseId, VolunteerId one, VolunteerId other)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Anywhere(Power.APPROVE_REGISTRATIONS);
    }
}
