package org.redvest.api.service.hours.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.ReportOf;
import org.redvest.api.id.VolunteerId;

/**
 * Certify what a volunteer reported, by every rule by which hours are certified; the number of the record follows from the
 * report ({@link HoursReportId#ofItsRecord}).
 *
 * @param volunteerId under whose number it was reported
 * @param reportId which
 * @param certifiedBy the activity's leader, who certifies; never the volunteer
 * @param witness who saw it; null where nobody is named
 * @param lateBecause why it is recorded late, in words; null where nobody says so
 */
public record CertifyHoursReport(
        @TargetAggregateIdentifier VolunteerId volunteerId,
        HoursReportId reportId,
        VolunteerId certifiedBy,
        @Nullable VolunteerId witness,
        @Nullable Text lateBecause)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.CERTIFY_HOURS, new ReportOf(volunteerId, reportId));
    }
}
