package org.redvest.api.service.hours.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.ServiceInterval;

/**
 * Report a service of one's own (自主申报), for an organisation to certify.
 *
 * @param volunteerId who served
 * @param reportId the number that the report will have; the same number again is the same report
 * @param organisationId which organisation they ask to certify it
 * @param activity project or activity, in their words
 * @param category service category of the city's list
 * @param interval when the service took place
 * @param division division code of the place of service
 * @param place the place in their words
 * @param account what they did, in their words
 * @param shiftId the shift at which they say they served; null where they name none
 */
public record ReportHours(
        @TargetAggregateIdentifier VolunteerId volunteerId,
        HoursReportId reportId,
        OrganisationId organisationId,
        Text activity,
        Text category,
        ServiceInterval interval,
        DivisionCode division,
        Text place,
        Text account,
        @Nullable ShiftId shiftId)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.Nobodys().orOneself(volunteerId);
    }
}
