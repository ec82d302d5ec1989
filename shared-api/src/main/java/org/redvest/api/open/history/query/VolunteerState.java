package org.redvest.api.open.history.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.service.hours.ObjectionState;
import org.redvest.api.service.hours.RecordState;
import org.redvest.api.service.shift.SignUpState;

/**
 * How one person stood, under all numbers that were theirs, by what held at one instant as far as it had been recorded by another. An event
 * holds from its valid time on, which is when it was recorded where it has none of its own; what is said of a service record holds
 * from the beginning of that service, since it says how long and whether that took place. Nothing in it depends on when it is asked for, but
 * that nothing is shown of whoever was erased since. A case file holds it: nothing is added but with another form of that
 * ({@link org.redvest.api.open.casefile.query.CaseFile.Content#FORM}).
 *
 * @param volunteerId the number that was asked for
 * @param validAt what held by then
 * @param knownAt as far as it had been recorded by then
 * @param position in the log of the last event about the person that was recorded by knownAt
 * @param maskedName the name as the public sees it; null where nobody was registered under the number yet
 * @param numbers the person's numbers
 * @param records certified services that had begun, in the order of their certification
 * @param countedMinutes of the records that count
 * @param finalMinutes of those that count and are final
 * @param points what lay in the person's accounts, by scheme; what of that expires when, the passbook says
 * @param stars those held
 * @param certificates those issued, the revoked with them
 * @param signUps those that had not ended: places, offers, and places in a line
 */
public record VolunteerState(
        String volunteerId,
        Instant validAt,
        Instant knownAt,
        long position,
        @Nullable String maskedName,
        List<HeldNumber> numbers,
        List<ServedRecord> records,
        long countedMinutes,
        long finalMinutes,
        List<Points> points,
        List<Star> stars,
        List<Certificate> certificates,
        List<SignUp> signUps) {

    /**
     * One number of the person.
     *
     * @param volunteerId the number
     * @param goesOn whether it is the one that goes on
     * @param registration what had become of its registration; null where nobody was registered under it yet
     * @param erased whether it had been erased (注销)
     * @param residence division code
     * @param skills professional skills
     * @param categories service categories wanted
     * @param banBasis document on which a ban rested that had not been lifted; null where there was none
     * @param guardianConsents whether a guardian had consented, at the registration or later, and not withdrawn that
     * @param consents purposes agreed to and not withdrawn
     */
    public record HeldNumber(
            String volunteerId,
            boolean goesOn,
            @Nullable RegistrationState registration,
            boolean erased,
            @Nullable String residence,
            List<String> skills,
            List<String> categories,
            @Nullable String banBasis,
            boolean guardianConsents,
            List<ConsentPurpose> consents) {}

    /**
     * A service record.
     *
     * @param recordId its number
     * @param volunteerId under which number it was certified
     * @param organisationId who answers for it
     * @param activity name of the activity
     * @param serviceDate civil date of the start, Asia/Shanghai
     * @param start first instant, by its last correction
     * @param end first instant after it
     * @param minutes in force
     * @param certifiedMinutes what was certified, where that was corrected; null where it was not
     * @param state how far it had come; its notice as of the civil day of validAt
     * @param objection what had become of the objection of a merge case; null where there was none
     * @param openObjections objections under notice that nobody had decided
     * @param counts whether it counted
     * @param position where its certification stands in the log
     */
    public record ServedRecord(
            String recordId,
            String volunteerId,
            String organisationId,
            String activity,
            LocalDate serviceDate,
            Instant start,
            Instant end,
            long minutes,
            @Nullable Long certifiedMinutes,
            RecordState state,
            @Nullable ObjectionState objection,
            int openObjections,
            boolean counts,
            long position) {}

    /**
     * Points in one scheme, as they were recorded by validAt: they have no valid time of their own.
     *
     * @param schemeId which scheme
     * @param left that were neither spent nor reserved, with those that begin later
     * @param reserved for redemptions that were not collected
     * @param owed what was taken away and is not there
     */
    public record Points(String schemeId, long left, long reserved, long owed) {}

    /**
     * A star (星级).
     *
     * @param star number and level in one text: {@code vol-…/3}
     * @param volunteerId to which number it was granted
     * @param level 1 to 5
     * @param grantedAt when
     * @param underReview whether the hours fell below what it needs, and nobody had decided
     */
    public record Star(String star, String volunteerId, int level, Instant grantedAt, boolean underReview) {}

    /**
     * A certificate.
     *
     * @param certificateId its id
     * @param number what is written on it
     * @param volunteerId to which number it was issued
     * @param from first day of the services on it
     * @param to last
     * @param minutes on it
     * @param revoked whether it had been revoked
     */
    public record Certificate(
            String certificateId,
            String number,
            String volunteerId,
            LocalDate from,
            LocalDate to,
            long minutes,
            boolean revoked) {}

    /**
     * A sign-up.
     *
     * @param signUpId which
     * @param shiftId for which shift
     * @param state how it stood
     */
    public record SignUp(String signUpId, String shiftId, SignUpState state) {}
}
