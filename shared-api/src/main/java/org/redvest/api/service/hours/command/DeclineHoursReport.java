package org.redvest.api.service.hours.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.ReportOf;
import org.redvest.api.id.VolunteerId;

/**
 * Decline to certify what a volunteer reported.
 *
 * @param volunteerId under whose number it was reported
 * @param reportId which
 * @param reason why, in words
 */
public record DeclineHoursReport(
        @TargetAggregateIdentifier VolunteerId volunteerId, HoursReportId reportId, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.CERTIFY_HOURS, new ReportOf(volunteerId, reportId));
    }
}
