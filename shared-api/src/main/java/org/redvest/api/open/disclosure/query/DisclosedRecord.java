package org.redvest.api.open.disclosure.query;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.hours.CountedAs;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.api.service.hours.RecordState;
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
 * @param state how far it has come, and whether it counts; an objection of a merge case is told apart
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
 * @param noticeDaysLeft working days until that day and with it, from tomorrow on; null where it is over, or the calendar is not loaded
 * @param objectAt address at which anybody who is signed in objects to it (POST, with a reason); null where it is too late
 * @param countedAs in which column of a ranking its minutes stand
 * @param openObjections objections under notice that nobody has decided; by whom, the public is never told
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
        RecordState state,
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
        @Nullable Integer noticeDaysLeft,
        @Nullable String objectAt,
        CountedAs countedAs,
        int openObjections,
        Instant certifiedAt,
        @Nullable ObjectionState objection,
        @Nullable ShiftId shiftId,
        @Nullable EvidenceClass evidence,
        long position) {}
