package org.redvest.api.service.hours.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.api.service.hours.RecordState;
import org.redvest.api.service.hours.Timeliness;

/**
 * Hours of a volunteer that were certified.
 *
 * @param serviceRecordId the record's number
 * @param volunteerId the number of the person under which it was recorded
 * @param organisationId unified social credit code of who recorded it
 * @param organisation its name; null where not known yet
 * @param activity name of the activity
 * @param category service category
 * @param state how far it has come; an objection of a merge case is told apart
 * @param objection what has become of the objection of a merge case; null where there is none
 * @param counts whether it counts now: by its state, and by the objection of a merge case
 * @param start first instant of the service, by its last correction
 * @param end first instant after it
 * @param serviceDate civil date of the start, Asia/Shanghai
 * @param minutes in force: certified, or by its last correction
 * @param certifiedMinutes what was certified, where that was corrected; null where it was not
 * @param division code of the place's division
 * @param divisionName its name
 * @param place the place in words
 * @param timeliness whether it was recorded within 10 working days
 * @param daysLate by how many working days it was late; null where it was not, or nobody knows
 * @param noticeUntil last civil day of its notice (公示), Asia/Shanghai; null where there is none
 * @param openObjections objections under notice that nobody has decided
 * @param shiftId the shift at which they served; null where there was none
 * @param evidence on what the hours rest; null where that is nothing that RedVest knows
 * @param certifiedAt when it was certified
 * @param certifiedBy number of the activity's leader who certified it; null where the reader is told of none
 * @param position position in the log
 */
public record ServiceRecordView(
        ServiceRecordId serviceRecordId,
        VolunteerId volunteerId,
        String organisationId,
        @Nullable String organisation,
        String activity,
        String category,
        RecordState state,
        @Nullable ObjectionState objection,
        boolean counts,
        Instant start,
        Instant end,
        LocalDate serviceDate,
        long minutes,
        @Nullable Long certifiedMinutes,
        String division,
        String divisionName,
        String place,
        Timeliness timeliness,
        @Nullable Integer daysLate,
        @Nullable LocalDate noticeUntil,
        int openObjections,
        @Nullable ShiftId shiftId,
        @Nullable EvidenceClass evidence,
        Instant certifiedAt,
        @Nullable VolunteerId certifiedBy,
        long position) {}
