package org.redvest.query.facts.service;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.redvest.api.CivilTime;
import org.redvest.api.service.hours.CountedAs;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.ObjectionState;

/**
 * In SQL, what keeps a service record from counting, and how long it is: objections (异议), of which a merge case or who decides
 * says the last word, a countersignature that is missing, a revocation; and corrections.
 */
public final class Counting {

    /** The last row of every objection: one for each record and case, as a record may be objected to in several. */
    public static final String LAST_OBJECTIONS = """
            SELECT o.* FROM query.record_objection o
            WHERE NOT EXISTS (
                SELECT FROM query.record_objection l
                WHERE l.record_id = o.record_id AND l.merge_case_id = o.merge_case_id AND l.position > o.position)""";

    private static final String DOES_NOT_COUNT = Arrays.stream(ObjectionState.values())
            .filter(state -> !state.counts())
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", "o.state IN (", ")"));

    private static final String STANDING = LAST_OBJECTIONS + " AND " + DOES_NOT_COUNT;

    /** What begins where a record is certified that somebody else is to sign for too. */
    public static final String COUNTERSIGNATURE = "COUNTERSIGNATURE";

    /** What begins where a record is revoked. */
    public static final String REVOCATION = "REVOCATION";

    /** What keeps records from counting now, beside merge cases: of each what began and has not ended. */
    private static final String OPEN = """
            SELECT c.record_id, c.begins FROM query.record_change c
            WHERE c.begins IS NOT NULL AND NOT EXISTS (
                SELECT FROM query.record_change l
                WHERE l.record_id = c.record_id AND l.ends = c.begins AND l.position > c.position)""";

    /**
     * By record the minutes that its corrections add, or take where they are below zero. To be joined by {@code record_id}: the
     * few that were corrected are reckoned once, and not looked for at each record.
     */
    public static final String CORRECTIONS = """
            SELECT k.record_id, sum(k.minutes_delta) AS delta FROM query.record_change k
            WHERE k.minutes_delta <> 0 GROUP BY k.record_id""";

    private Counting() {}

    /** Records that did not count as the log knew it at a position: {@code record_id}, each once. */
    public static String hinderedAt(String position) {
        return """
                SELECT o.record_id FROM query.record_objection o
                WHERE %1$s AND o.position <= %2$s AND NOT EXISTS (
                    SELECT FROM query.record_objection l
                    WHERE l.record_id = o.record_id AND l.merge_case_id = o.merge_case_id
                        AND l.position > o.position AND l.position <= %2$s)
                UNION
                SELECT c.record_id FROM query.record_change c
                WHERE c.begins IS NOT NULL AND c.position <= %2$s AND NOT EXISTS (
                    SELECT FROM query.record_change l
                    WHERE l.record_id = c.record_id AND l.ends = c.begins
                        AND l.position > c.position AND l.position <= %2$s)""".formatted(DOES_NOT_COUNT, position);
    }

    /** {@link #CORRECTIONS} as the log knew them at a position. */
    public static String correctionsAt(String position) {
        return """
                SELECT k.record_id, sum(k.minutes_delta) AS delta FROM query.record_change k
                WHERE k.minutes_delta <> 0 AND k.position <= %s GROUP BY k.record_id""".formatted(position);
    }

    /** Whether the record in this column counts: nothing that stands keeps it from that. */
    public static String counts(String recordId) {
        return """
                NOT EXISTS (SELECT FROM (%1$s) AS s WHERE s.record_id = %2$s)
                AND NOT EXISTS (SELECT FROM (%3$s) AS u WHERE u.record_id = %2$s)""".formatted(STANDING, recordId, OPEN);
    }

    /** Later than any position of the log. */
    static final String NOW = String.valueOf(Long.MAX_VALUE);

    /**
     * The number of the {@link CountedAs} of a row of query.service_record as the log knew it at a position, looked for at each: for
     * few. It is the same rule as {@link #counts}, which says of those that do not count no more than that.
     */
    static String countedAs(String row, String position) {
        return """
                CASE
                    WHEN %1$s OR %2$s THEN %5$d
                    WHEN %3$s OR %4$s THEN %6$d
                    WHEN %7$s THEN %8$d
                    ELSE %9$s
                END""".formatted(
                        begun(row, position, "c.begins = '" + REVOCATION + "'"),
                        objected(row, position, "o.state = '" + ObjectionState.UPHELD + "'"),
                        begun(row, position, "c.begins NOT IN ('" + REVOCATION + "', '" + COUNTERSIGNATURE + "')"),
                        objected(row, position, DOES_NOT_COUNT),
                        CountedAs.NOT.number(),
                        CountedAs.OBJECTED.number(),
                        begun(row, position, "c.begins = '" + COUNTERSIGNATURE + "'"),
                        CountedAs.UNAPPROVED.number(),
                        evidence(row));
    }

    /** The number of the {@link CountedAs} of a row of query.service_record now, looked for at each: for few. */
    public static String countedAsNow(String row) {
        return countedAs(row, NOW);
    }

    /** The number of the {@link CountedAs} of a row of query.service_record, if nothing keeps it from counting. */
    static String evidence(String row) {
        return Arrays.stream(EvidenceClass.values())
                .map(evidence -> "WHEN '%s' THEN %d"
                        .formatted(evidence, CountedAs.of(evidence).number()))
                .collect(Collectors.joining(
                        " ", "CASE " + row + ".evidence ", " ELSE %d END".formatted(CountedAs.RANKED.number())));
    }

    private static String begun(String row, String position, String such) {
        return """
                EXISTS (
                    SELECT FROM query.record_change c
                    WHERE c.record_id = %1$s.record_id AND c.position <= %2$s AND %3$s AND NOT EXISTS (
                        SELECT FROM query.record_change l
                        WHERE l.record_id = c.record_id AND l.ends = c.begins
                            AND l.position > c.position AND l.position <= %2$s))""".formatted(row, position, such);
    }

    private static String objected(String row, String position, String such) {
        return """
                EXISTS (
                    SELECT FROM query.record_objection o
                    WHERE o.record_id = %1$s.record_id AND o.position <= %2$s AND %3$s AND NOT EXISTS (
                        SELECT FROM query.record_objection l
                        WHERE l.record_id = o.record_id AND l.merge_case_id = o.merge_case_id
                            AND l.position > o.position AND l.position <= %2$s))""".formatted(row, position, such);
    }

    /** The minutes of a row of query.service_record as the log knew them at a position, looked for at each: for few. */
    public static String minutesAt(String row, String position) {
        return """
                (%1$s.minutes + coalesce((SELECT sum(k.minutes_delta) FROM query.record_change k
                    WHERE k.record_id = %1$s.record_id AND k.position <= %2$s), 0))""".formatted(row, position);
    }

    /** What keeps the record in this column from counting, beside merge cases: an array, of objections their numbers. */
    public static String hindrances(String recordId) {
        return "ARRAY(SELECT u.begins FROM (%s) AS u WHERE u.record_id = %s)".formatted(OPEN, recordId);
    }

    /** The minutes of a row of query.service_record by its last correction, looked for at each: for few. */
    public static String minutes(String row) {
        return """
                (%1$s.minutes + coalesce((SELECT sum(k.minutes_delta) FROM query.record_change k
                    WHERE k.record_id = %1$s.record_id), 0))""".formatted(row);
    }

    /** The first civil day on which a row of query.service_record is final, if nothing keeps it from counting: its notice is over. */
    public static String finalFrom(String row) {
        return "coalesce(%1$s.notice_until + 1, (%1$s.certified_at AT TIME ZONE '%2$s')::date)"
                .formatted(row, CivilTime.ZONE);
    }

    /**
     * The final minutes of some numbers: of what counts and is final on the civil day {@code :on}, as known now.
     *
     * @param numbers what a column equals that holds one of them, as of all numbers of a person
     */
    public static String finalMinutes(String numbers) {
        return """
                SELECT coalesce(sum(%s), 0) FROM query.service_record r
                WHERE r.volunteer_id %s AND %s <= :on AND %s""".formatted(minutes("r"), numbers, finalFrom("r"), counts("r.record_id"));
    }

    /** What has become of the objection to the record in this column; what keeps it from counting is said first. */
    public static String objection(String recordId) {
        return """
                (SELECT l.state FROM (%s) AS l WHERE l.record_id = %s AND l.state <> '%s'
                    ORDER BY l.state = '%s', l.position DESC LIMIT 1)""".formatted(LAST_OBJECTIONS, recordId, ObjectionState.DROPPED, ObjectionState.REJECTED);
    }
}
