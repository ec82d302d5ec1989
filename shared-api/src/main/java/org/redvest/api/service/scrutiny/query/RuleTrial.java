package org.redvest.api.service.scrutiny.query;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.scrutiny.RuleTerms;

/**
 * What a rule finds in a period. A finding is a case for a person to look at, and no proof.
 *
 * @param terms what it looks for
 * @param from first service date, Asia/Shanghai
 * @param to last service date
 * @param months how many findings there are, by the month of their last service; on the first page, null on others
 * @param cut whether there are more than are told of: narrower figures or a shorter period show all
 * @param findings in the order of their first record in the log
 * @param nextCursor of the next page; null where there is none
 * @param position of the log up to which this is the answer
 */
public record RuleTrial(
        RuleTerms terms,
        LocalDate from,
        LocalDate to,
        @Nullable List<Month> months,
        boolean cut,
        List<Finding> findings,
        @Nullable Integer nextCursor,
        long position) {

    /**
     * A month.
     *
     * @param month which
     * @param findings how many have their last service in it
     */
    public record Month(YearMonth month, long findings) {}

    /** What a figure of a finding tells. */
    public enum Figure {
        /** Records in all, those that are not named too. */
        RECORDS,
        /** Minutes: of all records together, or of the time between two, or for which two were at once. */
        MINUTES,
        /** Between the first and the last certification. */
        MINUTES_FROM_FIRST_TO_LAST,
        /** Persons of a ring. */
        PERSONS,
        /** As the crow flies. */
        METRES,
        /** Of the median certifier of the district in that month. */
        MEDIAN_MINUTES
    }

    /**
     * What was found.
     *
     * @param from first service date
     * @param to last service date
     * @param figures why it was found
     * @param records the first hundred, in the order of the log, as they were certified
     */
    public record Finding(LocalDate from, LocalDate to, Map<Figure, Long> figures, List<FoundRecord> records) {}

    /**
     * A record of a finding.
     *
     * @param serviceRecordId its number
     * @param volunteerId number under which it was certified
     * @param certifiedBy number of who certified
     * @param organisationId who recorded it
     * @param serviceDate civil date of the service, Asia/Shanghai
     * @param minutes length as it was certified
     * @param division code of the division of the place
     */
    public record FoundRecord(
            ServiceRecordId serviceRecordId,
            VolunteerId volunteerId,
            VolunteerId certifiedBy,
            String organisationId,
            LocalDate serviceDate,
            long minutes,
            String division) {}
}
