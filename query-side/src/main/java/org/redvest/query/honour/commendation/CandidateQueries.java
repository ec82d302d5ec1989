package org.redvest.query.honour.commendation;

import org.redvest.api.person.volunteer.PersonName;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.service.Counting;

/**
 * In SQL, what is asked of candidates. Their figures are those that the log knew at a position, on a civil day in China: so a
 * list that was fixed stays as it was, whatever was certified, corrected, revoked or merged since, and however often the read
 * models are built anew.
 */
final class CandidateQueries {

    /** The last word on the candidate in the row {@code c}. */
    private static final String REVIEW = """
            LEFT JOIN LATERAL (
                SELECT v.recommended, v.reason, v.reviewed_at FROM query.candidate_review v
                WHERE v.candidate_id = c.candidate_id ORDER BY v.position DESC LIMIT 1) AS review ON true
            """;

    /** Objections to the candidate in the row {@code c}, undecided and upheld. */
    private static final String OBJECTIONS = """
            LEFT JOIN LATERAL (
                SELECT count(*) FILTER (WHERE o.upheld IS NULL AND NOT EXISTS (
                        SELECT FROM query.candidate_objection d
                        WHERE d.objection_id = o.objection_id AND d.upheld IS NOT NULL)) AS open,
                    count(*) FILTER (WHERE o.upheld) AS upheld
                FROM query.candidate_objection o WHERE o.candidate_id = c.candidate_id) AS objections ON true
            """;

    private static final String AWARD = """
            LEFT JOIN query.candidate_award a ON a.candidate_id = c.candidate_id
            LEFT JOIN query.award_revocation x ON x.candidate_id = c.candidate_id
            """;

    private static final String BODY_NAME = """
            coalesce(
                (SELECT b.name FROM query.organisation b WHERE b.organisation_id = c.organisation_id),
                (SELECT l.name FROM query.place_name l WHERE l.station_id = c.station_id ORDER BY l.position DESC LIMIT 1),
                c.organisation_id, c.station_id)""";

    /** For the public: of a person the masked name, where they agree to that. */
    static final String PUBLISHED_NAME = "CASE WHEN c.volunteer_id IS NULL THEN %s ELSE %s END"
            .formatted(BODY_NAME, Names.published("c.volunteer_id", PersonName.A_VOLUNTEER));

    /** For those who may know who it is. */
    static final String MASKED_NAME =
            "CASE WHEN c.volunteer_id IS NULL THEN %s ELSE (SELECT %s FROM query.person n WHERE n.volunteer_id = c.volunteer_id) END"
                    .formatted(BODY_NAME, Names.masked("n"));

    /** When the person in the row {@code c} was erased. */
    static final String ERASED = Persons.erasedAt("c.volunteer_id") + " AS erased_at";

    private static final String COLUMNS = """
            c.*, g.kind, n.name AS nominated_by_name, %s, review.recommended, review.reason, review.reviewed_at,
            objections.open, objections.upheld, a.awarded_at, x.revoked_at, x.reason AS revoke_reason""".formatted(ERASED);

    private static final String JOINS = """
            JOIN query.commendation_category g ON g.round_id = c.round_id AND g.number = c.category
            LEFT JOIN query.organisation n ON n.organisation_id = c.nominated_by
            """ + REVIEW + OBJECTIONS + AWARD;

    /** Of the round {@code :round} and the category {@code :category}, or of all. */
    private static final String OF_THE_ROUND =
            "c.round_id = :round AND (:category::int IS NULL OR c.category = :category::int) AND c.position > :cursor";

    /** Those who were recommended, for everybody. */
    static final String ANNOUNCED = """
            SELECT %s, %s AS display_name FROM query.candidate c %s
            WHERE %s AND review.recommended ORDER BY c.position LIMIT :rows""".formatted(COLUMNS, PUBLISHED_NAME, JOINS, OF_THE_ROUND);

    private static final String OF_THE_BODY = "r.organisation_id = c.organisation_id";

    /**
     * All candidates, with their figures at the position {@code :frozen} on {@code :frozenDay}, and as they are known now, on
     * {@code :today}, of services from {@code :from} to {@code :to}. What kept a record from counting, and its corrections,
     * are few, and looked for once.
     */
    static final String FOR_THE_OFFICE = """
            WITH page AS MATERIALIZED (
                SELECT c.* FROM query.candidate c WHERE %1$s ORDER BY c.position LIMIT :rows),
            hindered_then AS MATERIALIZED (%2$s), corrected_then AS MATERIALIZED (%3$s),
            hindered_now AS MATERIALIZED (%4$s), corrected_now AS MATERIALIZED (%5$s)
            SELECT %6$s, %7$s AS display_name,
                then_person.minutes + then_body.minutes AS minutes_then,
                then_person.records + then_body.records AS records_then,
                now_person.minutes + now_body.minutes AS minutes_now,
                now_person.records + now_body.records AS records_now
            FROM page c %8$s %9$s %10$s %11$s %12$s
            ORDER BY c.position""".formatted(
                    OF_THE_ROUND,
                    Counting.hinderedAt(":frozen"),
                    Counting.correctionsAt(":frozen"),
                    Counting.hinderedAt(":now"),
                    Counting.correctionsAt(":now"),
                    COLUMNS,
                    MASKED_NAME,
                    JOINS,
                    figures("then", "person", ofThePerson(":frozen"), ":frozen", ":frozenDay"),
                    figures("then", "body", OF_THE_BODY, ":frozen", ":frozenDay"),
                    figures("now", "person", ofThePerson(":now"), ":now", ":today"),
                    figures("now", "body", OF_THE_BODY, ":now", ":today"));

    private CandidateQueries() {}

    private static String ofThePerson(String position) {
        return "r.volunteer_id = ANY (%s)".formatted(Persons.numbersAt("c.volunteer_id", position));
    }

    private static String figures(String when, String of, String whose, String position, String day) {
        return """
                CROSS JOIN LATERAL (
                    SELECT coalesce(sum(r.minutes + coalesce(k.delta, 0)), 0)::bigint AS minutes, count(*) AS records
                    FROM query.service_record r
                    LEFT JOIN corrected_%1$s k ON k.record_id = r.record_id
                    LEFT JOIN hindered_%1$s h ON h.record_id = r.record_id
                    WHERE %3$s AND r.position <= %4$s AND r.service_date BETWEEN :from AND :to
                        AND (r.notice_until IS NULL OR r.notice_until < %5$s) AND h.record_id IS NULL) AS %1$s_%2$s
                """.formatted(when, of, whose, position, day);
    }
}
