package org.redvest.api.service.hours.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.VolunteerId;

/**
 * Take back a report of one's own that waits.
 *
 * @param volunteerId whose it is
 * @param reportId which
 */
public record WithdrawHoursReport(@TargetAggregateIdentifier VolunteerId volunteerId, HoursReportId reportId)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys().orOneself(volunteerId);
    }
}
