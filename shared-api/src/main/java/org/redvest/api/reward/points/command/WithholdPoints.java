package org.redvest.api.reward.points.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Withhold the points of a service record that does not count for now.
 *
 * @param accountId the account to which they were credited
 * @param volunteerId whose account
 * @param recordId the service record
 */
public record WithholdPoints(
        @TargetAggregateIdentifier PointsAccountId accountId, VolunteerId volunteerId, ServiceRecordId recordId)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys();
    }
}
