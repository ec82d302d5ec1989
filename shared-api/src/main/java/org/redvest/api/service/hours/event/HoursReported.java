package org.redvest.api.service.hours.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer reported a service themselves (自主申报): until an organisation certifies it, it is a claim and counts nothing.
 *
 * @param reportId which report
 * @param volunteerId who served, and says so
 * @param organisationId which organisation they ask to certify it
 * @param activity project or activity, in their words
 * @param category service category
 * @param start first instant of the service
 * @param end first instant after it
 * @param division division code of the place of service
 * @param place the place in their words
 * @param account what they did, in their words
 * @param shiftId the shift at which they say they served; null where they name none
 */
@Revision("1")
public record HoursReported(
        HoursReportId reportId,
        VolunteerId volunteerId,
        OrganisationId organisationId,
        @OfPerson Text activity,
        Text category,
        Instant start,
        Instant end,
        DivisionCode division,
        @OfPerson Text place,
        @OfPerson Text account,
        @Nullable ShiftId shiftId)
        implements HoursReportEvent {

    @Override
    public Instant validFrom() {
        return start;
    }

    @Override
    public Instant validUntil() {
        return end;
    }
}
