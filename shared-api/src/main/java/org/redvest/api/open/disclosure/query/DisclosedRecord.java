package org.redvest.api.open.disclosure.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.person.merge.ObjectionState;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.Timeliness;

/**
 * One certified service record as the public sees it (志愿服务条例 Art. 20: no personal data without consent).
 *
 * @param serviceRecordId the record's number
 * @param volunteer masked name
 * @param organisationId unified social credit code of who recorded it
 * @param organisation its name; null where not known yet
 * @param activity name of the activity
 * @param category service category
 * @param start first instant of the service
 * @param end first instant after it
 * @param serviceDate civil date of the start, Asia/Shanghai
 * @param minutes certified minutes
 * @param division code of the place's division
 * @param divisionName its name
 * @param place the place in words
 * @param timeliness whether it was recorded within 10 working days
 * @param certifiedAt when it was certified
 * @param objection what has become of the objection (异议) to it; null where there is none
 * @param shiftId the shift at which they served; null where there was none
 * @param evidence on what the hours rest; null where that is nothing that RedVest knows
 * @param position position in the log
 */
public record DisclosedRecord(
        ServiceRecordId serviceRecordId,
        String volunteer,
        String organisationId,
        @Nullable String organisation,
        String activity,
        String category,
        Instant start,
        Instant end,
        LocalDate serviceDate,
        long minutes,
        String division,
        String divisionName,
        String place,
        Timeliness timeliness,
        Instant certifiedAt,
        @Nullable ObjectionState objection,
        @Nullable ShiftId shiftId,
        @Nullable EvidenceClass evidence,
        long position) {}
