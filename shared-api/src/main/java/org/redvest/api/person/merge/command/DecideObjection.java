package org.redvest.api.person.merge.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;

/**
 * Decide which of the services that overlap counts: nobody serves at two places at once.
 *
 * @param mergeCaseId the case by whose merge they overlap
 * @param recordId the record that was objected to
 * @param upheld whether it does not count; otherwise it does, and those that it overlaps do not
 */
public record DecideObjection(
        @TargetAggregateIdentifier MergeCaseId mergeCaseId, ServiceRecordId recordId, boolean upheld)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.InTheWholeCity(Power.APPROVE_REGISTRATIONS);
    }
}
