package org.redvest.api.person.file.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.file.CommendationLevel;
import org.redvest.api.person.file.EvaluationGrade;
import org.redvest.api.service.hours.Timeliness;

/**
 * A volunteer's personal file (个人档案). Each list has the newest date first. Of somebody who was erased, dates, minutes,
 * levels and grades stay; where words about them stood, 已注销 stands.
 *
 * @param volunteerId whose
 * @param volunteer masked name; 已注销 where they were erased
 * @param trainings what they learned (Decree 67 Art. 8)
 * @param commendations what they were commended for (Art. 9)
 * @param evaluations how well they served (Art. 10)
 * @param bloodDonations when they gave blood; times and millilitres, never hours
 */
public record PersonalFile(
        VolunteerId volunteerId,
        String volunteer,
        List<Training> trainings,
        List<Commendation> commendations,
        List<Evaluation> evaluations,
        List<BloodDonation> bloodDonations) {

    /**
     * One blood donation.
     *
     * @param entryId the entry's number
     * @param millilitres how much
     * @param place where, in words
     * @param date civil date, Asia/Shanghai
     * @param recordedAt when it was recorded
     * @param recordedBy who recorded it: the subject of their token
     */
    public record BloodDonation(
            String entryId,
            int millilitres,
            String place,
            LocalDate date,
            Instant recordedAt,
            @Nullable String recordedBy) {}

    /**
     * One training.
     *
     * @param entryId the entry's number
     * @param title name of the training
     * @param content what was taught, in the main
     * @param minutes duration of the learning
     * @param host who held it
     * @param date civil date, Asia/Shanghai
     * @param recordedAt when it was recorded
     * @param recordedBy who recorded it: the subject of their token
     */
    public record Training(
            String entryId,
            String title,
            String content,
            int minutes,
            String host,
            LocalDate date,
            Instant recordedAt,
            @Nullable String recordedBy) {}

    /**
     * One commendation.
     *
     * @param entryId the entry's number
     * @param title name of the commendation
     * @param level who stands behind it
     * @param grantedBy the unit that granted it
     * @param evidence what it rests on
     * @param date civil date of the granting, Asia/Shanghai
     * @param recordedAt when it was recorded
     * @param recordedBy who recorded it: the subject of their token
     */
    public record Commendation(
            String entryId,
            String title,
            CommendationLevel level,
            String grantedBy,
            String evidence,
            LocalDate date,
            Instant recordedAt,
            @Nullable String recordedBy) {}

    /**
     * One evaluation.
     *
     * @param entryId the entry's number
     * @param serviceRecordId the service that was evaluated; null where it was not one alone
     * @param organisationId who evaluated: unified social credit code
     * @param grade the quality of the service
     * @param date civil date of the evaluation, Asia/Shanghai
     * @param timeliness whether it was recorded in time; null where it names no service
     * @param recordedAt when it was recorded
     * @param recordedBy who recorded it: the subject of their token
     */
    public record Evaluation(
            String entryId,
            @Nullable String serviceRecordId,
            String organisationId,
            EvaluationGrade grade,
            LocalDate date,
            @Nullable Timeliness timeliness,
            Instant recordedAt,
            @Nullable String recordedBy) {}
}
