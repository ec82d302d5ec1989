package org.redvest.api.points.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.authority.Power;
import org.redvest.api.authority.Requirement;
import org.redvest.api.points.PointsAccountId;
import org.redvest.api.volunteer.VolunteerId;

/**
 * Close a volunteer's points account for good, because they are to be erased. Refused while goods are reserved.
 *
 * @param accountId the account
 * @param volunteerId whose account
 */
public record ClosePointsAccount(@TargetAggregateIdentifier PointsAccountId accountId, VolunteerId volunteerId)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereTheyLive(Power.ERASE_VOLUNTEERS, volunteerId).orOneself(volunteerId);
    }
}
