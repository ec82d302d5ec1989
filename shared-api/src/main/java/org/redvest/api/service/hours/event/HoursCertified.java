package org.redvest.api.service.hours.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.Timeliness;

/**
 * An organisation certified that a volunteer served.
 *
 * @param recordId the service record's number
 * @param volunteerId who served
 * @param organisationId who records and answers for it
 * @param certifiedBy the activity's leader, who certified
 * @param activity name of the activity
 * @param category service category
 * @param start first instant of the service
 * @param end first instant after it
 * @param serviceDate civil date of the start, Asia/Shanghai
 * @param minutes length in minutes
 * @param division division code of the place of service
 * @param place the place in words
 * @param timeliness whether it was recorded in time
 * @param dailyCapVersion version of the daily cap under which it was decided
 * @param shiftId the shift at which they served, whose roll says when they came and went; null where there was none, and before
 *     revision 2
 * @param evidence on what the hours rest; null where that is nothing that RedVest knows, and before revision 2
 */
@Revision("2")
public record HoursCertified(
        ServiceRecordId recordId,
        VolunteerId volunteerId,
        OrganisationId organisationId,
        VolunteerId certifiedBy,
        Text activity,
        Text category,
        Instant start,
        Instant end,
        LocalDate serviceDate,
        long minutes,
        DivisionCode division,
        Text place,
        Timeliness timeliness,
        int dailyCapVersion,
        @Nullable ShiftId shiftId,
        @Nullable EvidenceClass evidence)
        implements HoursEvent {

    /** Of a service of no shift. */
    public HoursCertified(
            ServiceRecordId recordId,
            VolunteerId volunteerId,
            OrganisationId organisationId,
            VolunteerId certifiedBy,
            Text activity,
            Text category,
            Instant start,
            Instant end,
            LocalDate serviceDate,
            long minutes,
            DivisionCode division,
            Text place,
            Timeliness timeliness,
            int dailyCapVersion) {
        this(
                recordId,
                volunteerId,
                organisationId,
                certifiedBy,
                activity,
                category,
                start,
                end,
                serviceDate,
                minutes,
                division,
                place,
                timeliness,
                dailyCapVersion,
                null,
                null);
    }

    @Override
    public Instant validFrom() {
        return start;
    }

    @Override
    public Instant validUntil() {
        return end;
    }
}
