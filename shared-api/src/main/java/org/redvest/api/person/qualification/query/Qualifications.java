package org.redvest.api.person.qualification.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer's qualifications (资质), under whichever of their numbers each was recorded. Numbers of certificates are not
 * among what is answered: they are sealed. Of somebody who was erased, dates stay; where words about them stood, 已注销 stands.
 *
 * @param volunteerId whose
 * @param volunteer masked name; 已注销 where they were erased
 * @param on the day that was asked about; null where it was every qualification
 * @param qualifications those that hold on that day, or all there ever were; the newest first day first
 */
public record Qualifications(
        VolunteerId volunteerId, String volunteer, @Nullable LocalDate on, List<Qualification> qualifications) {

    /**
     * One qualification.
     *
     * @param qualificationId its number
     * @param recordedUnder the volunteer's number under which it was recorded
     * @param title what it is called on the city's list
     * @param issuer who issued the certificate
     * @param from first civil day on which it holds, Asia/Shanghai
     * @param until last civil day on which it holds; null where it has no end
     * @param evidenceSha256 SHA-256 of the scanned certificate
     * @param recordedAt when it was recorded
     * @param recordedBy who recorded it: the subject of their token
     * @param withdrawal why it no longer counts; null where it does
     */
    public record Qualification(
            String qualificationId,
            String recordedUnder,
            String title,
            String issuer,
            LocalDate from,
            @Nullable LocalDate until,
            String evidenceSha256,
            Instant recordedAt,
            @Nullable String recordedBy,
            @Nullable Withdrawal withdrawal) {}

    /**
     * That a qualification no longer counts.
     *
     * @param reason why
     * @param at when that was recorded
     * @param by who recorded it: the subject of their token
     */
    public record Withdrawal(
            String reason, Instant at, @Nullable String by) {}
}
