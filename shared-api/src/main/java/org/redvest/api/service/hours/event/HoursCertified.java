package org.redvest.api.service.hours.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.OfPerson;
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
 * @param noticeUntil last civil day of its notice (公示), Asia/Shanghai; null where there is none, where the working-day calendar
 *     of that time is not loaded, and before revision 3
 * @param toCountersign whether it counts only once somebody else signed for it too; null before revision 3, where none had to be
 * @param witness who saw it; null where nobody is named, and before revision 3
 * @param daysLate working days between the term of 10 (Decree 67 Art. 11) and its recording; null where it is not
 *     {@link Timeliness#LATE}, and before revision 3
 * @param lateBecause why it is late, in words; null where nobody says so, and before revision 3
 */
@Revision("3")
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
        @Nullable EvidenceClass evidence,
        @Nullable LocalDate noticeUntil,
        @Nullable Boolean toCountersign,
        @Nullable VolunteerId witness,
        @Nullable Integer daysLate,
        @OfPerson @Nullable Text lateBecause)
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

    /** With nothing that revision 3 brought. */
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
            int dailyCapVersion,
            @Nullable ShiftId shiftId,
            @Nullable EvidenceClass evidence) {
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
                shiftId,
                evidence,
                null,
                false,
                null,
                null,
                null);
    }

    /** Whether it does not count before somebody else signed for it too. */
    public boolean awaitsCountersignature() {
        return Boolean.TRUE.equals(toCountersign);
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
