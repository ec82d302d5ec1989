package org.redvest.query.service.scrutiny;

import org.redvest.api.Coordinates;
import org.redvest.api.service.scrutiny.RuleKind;
import org.redvest.query.facts.person.Persons;

/**
 * In SQL, what each kind of rule finds among the services of a period ({@code :from}, {@code :to}): one row for each finding, with
 * the columns {@code position} of its first record, {@code first_date}, {@code last_date}, its {@code divisions}, the first of its
 * {@code records}, and its figures, named as the constants of {@code RuleTrial.Figure}. It looks at records as they were
 * certified, whatever became of them since; who has several numbers is one person.
 */
final class RuleQueries {

    /** Records that are named of a finding, the first in the order of the log. */
    static final int MOST_RECORDS = 100;

    private static final String OF_THE_PERIOD = "r.service_date BETWEEN :from AND :to";

    /** What a finding says of its records {@code r}, whatever its figures are. */
    private static final String FINDING = """
            min(r.position) AS position, min(r.service_date) AS first_date, max(r.service_date) AS last_date,
            array_agg(DISTINCT r.division::text) AS divisions,
            (array_agg(r.record_id::text ORDER BY r.position))[1\\:%d] AS records""".formatted(MOST_RECORDS);

    /**
     * Windows of {@code :minutes} that begin with a record and hold {@code :records} or more; windows that have a record in common
     * are one finding. {@code since} is where the earliest window begins that a record lies in.
     */
    private static final String BULK_BACK_FILL = """
            WITH merged AS MATERIALIZED (%1$s),
            entered AS (
                SELECT r.*, coalesce(m.survivor, r.certified_by) AS certifier
                FROM query.service_record r LEFT JOIN merged m ON m.absorbed = r.certified_by
                WHERE %2$s AND (r.evidence IS NULL OR r.evidence IN ('BACK_FILLED', 'IMPORTED'))),
            counted AS (
                SELECT r.*, count(*) OVER (
                    PARTITION BY r.organisation_id, r.certifier ORDER BY r.certified_at
                    RANGE BETWEEN CURRENT ROW AND make_interval(mins => :minutes) FOLLOWING) AS ahead
                FROM entered r),
            windowed AS (
                SELECT r.*, min(r.certified_at) FILTER (WHERE r.ahead >= :records) OVER (
                    PARTITION BY r.organisation_id, r.certifier ORDER BY r.certified_at
                    RANGE BETWEEN make_interval(mins => :minutes) PRECEDING AND CURRENT ROW) AS since
                FROM counted r),
            bulk AS (
                SELECT r.*, lag(r.certified_at) OVER (
                    PARTITION BY r.organisation_id, r.certifier ORDER BY r.certified_at, r.position) AS before
                FROM windowed r WHERE r.since IS NOT NULL),
            numbered AS (
                SELECT r.*, count(*) FILTER (WHERE r.before IS NULL OR r.since > r.before) OVER (
                    PARTITION BY r.organisation_id, r.certifier ORDER BY r.certified_at, r.position) AS island
                FROM bulk r)
            SELECT %3$s, count(*) AS "RECORDS", sum(r.minutes)::bigint AS "MINUTES",
                (extract(epoch FROM max(r.certified_at) - min(r.certified_at)) / 60)::bigint AS "MINUTES_FROM_FIRST_TO_LAST"
            FROM numbered r GROUP BY r.organisation_id, r.certifier, r.island""".formatted(Persons.MERGED, OF_THE_PERIOD, FINDING);

    /** Rings are looked for among persons, from their least number on, and then for days on which they close. */
    private static final String MUTUAL_CERTIFICATION = """
            WITH RECURSIVE merged AS MATERIALIZED (%1$s),
            certified AS MATERIALIZED (
                SELECT r.position, coalesce(c.survivor, r.certified_by)::text AS giver,
                    coalesce(v.survivor, r.volunteer_id)::text AS taker, r.service_date AS date
                FROM query.service_record r
                LEFT JOIN merged c ON c.absorbed = r.certified_by LEFT JOIN merged v ON v.absorbed = r.volunteer_id
                WHERE %2$s),
            pair AS MATERIALIZED (SELECT DISTINCT giver, taker FROM certified WHERE giver <> taker),
            linked AS MATERIALIZED (
                SELECT p.giver, p.taker FROM pair p
                WHERE p.taker IN (SELECT giver FROM pair) AND p.giver IN (SELECT taker FROM pair)),
            path AS (
                SELECT l.giver AS least, l.taker AS last, ARRAY[l.giver, l.taker] AS members
                FROM linked l WHERE l.giver < l.taker
                UNION ALL
                SELECT p.least, l.taker, p.members || l.taker
                FROM path p JOIN linked l ON l.giver = p.last
                WHERE cardinality(p.members) < :persons AND l.taker > p.least AND l.taker <> ALL (p.members)),
            ring AS MATERIALIZED (
                SELECT p.members, cardinality(p.members) AS persons FROM path p
                JOIN linked l ON l.giver = p.last AND l.taker = p.least),
            hop AS MATERIALIZED (
                SELECT g.members, g.persons, n AS hop, c.position, c.date
                FROM ring g CROSS JOIN generate_series(1, g.persons) AS n
                JOIN certified c ON c.giver = g.members[n] AND c.taker = g.members[n %% g.persons + 1]),
            day AS MATERIALIZED (SELECT DISTINCT members, persons, hop, date FROM hop),
            closed AS MATERIALIZED (
                SELECT DISTINCT s.members, s.date FROM day s
                WHERE s.persons = (
                    SELECT count(DISTINCT d.hop) FROM day d
                    WHERE d.members = s.members AND d.date BETWEEN s.date AND s.date + :days))
            SELECT %3$s, count(*) AS "RECORDS", max(h.persons)::bigint AS "PERSONS", sum(r.minutes)::bigint AS "MINUTES"
            FROM hop h JOIN query.service_record r ON r.position = h.position
            WHERE EXISTS (
                SELECT FROM closed s
                WHERE s.members = h.members AND h.date BETWEEN s.date AND s.date + :days)
            GROUP BY h.members""".formatted(Persons.MERGED, OF_THE_PERIOD, FINDING);

    /** A shift's place is the one that was said last; a service without a shift, or at one that is nowhere, is left out. */
    private static final String IMPOSSIBLE_TRAVEL =
            """
            WITH merged AS MATERIALIZED (%1$s),
            place AS MATERIALIZED (
                SELECT DISTINCT ON (v.shift_id) v.shift_id, v.longitude / 1e6 AS longitude, v.latitude / 1e6 AS latitude
                FROM query.shift_version v ORDER BY v.shift_id, v.position DESC),
            visit AS (
                SELECT r.position, coalesce(m.survivor, r.volunteer_id) AS person, r.started_at, r.ended_at,
                    p.longitude, p.latitude
                FROM query.service_record r JOIN place p ON p.shift_id = r.shift_id
                LEFT JOIN merged m ON m.absorbed = r.volunteer_id
                WHERE %2$s AND p.longitude IS NOT NULL),
            trip AS (
                SELECT v.position, lag(v.position) OVER w AS before,
                    extract(epoch FROM v.started_at - lag(v.ended_at) OVER w) AS seconds,
                    v.longitude AS east, v.latitude AS north,
                    lag(v.longitude) OVER w AS east_before, lag(v.latitude) OVER w AS north_before
                FROM visit v WINDOW w AS (PARTITION BY v.person ORDER BY v.started_at, v.position)),
            measured AS (
                SELECT t.position, t.before, t.seconds, 2 * %4$s * asin(least(1, sqrt(
                    power(sin(radians(t.north - t.north_before) / 2), 2) + cos(radians(t.north)) * cos(radians(t.north_before))
                        * power(sin(radians(t.east - t.east_before) / 2), 2)))) AS metres
                FROM trip t WHERE t.before IS NOT NULL)
            SELECT %3$s, max(floor(t.metres))::bigint AS "METRES", max(floor(t.seconds / 60))::bigint AS "MINUTES"
            FROM measured t JOIN query.service_record r ON r.position IN (t.position, t.before)
            WHERE t.metres >= :metres AND t.metres * 3.6 > greatest(t.seconds, 0) * :kmPerHour
            GROUP BY t.position, t.before""".formatted(Persons.MERGED, OF_THE_PERIOD, FINDING, Coordinates.EARTH_RADIUS);

    private static final String CERTIFIER_OUTLIER = """
            WITH merged AS MATERIALIZED (%1$s),
            certified AS MATERIALIZED (
                SELECT r.position, r.minutes, r.district, date_trunc('month', r.service_date) AS month,
                    coalesce(m.survivor, r.certified_by) AS certifier
                FROM query.service_record r LEFT JOIN merged m ON m.absorbed = r.certified_by
                WHERE %2$s),
            total AS MATERIALIZED (
                SELECT c.district, c.month, c.certifier, sum(c.minutes) AS minutes
                FROM certified c GROUP BY c.district, c.month, c.certifier),
            middle AS (
                SELECT t.district, t.month, percentile_disc(0.5) WITHIN GROUP (ORDER BY t.minutes) AS minutes
                FROM total t GROUP BY t.district, t.month),
            outlier AS MATERIALIZED (
                SELECT t.district, t.month, t.certifier, t.minutes, o.minutes AS median
                FROM total t JOIN middle o ON o.district = t.district AND o.month = t.month
                WHERE t.minutes > :times * o.minutes)
            SELECT %3$s, count(*) AS "RECORDS", max(o.minutes)::bigint AS "MINUTES", max(o.median)::bigint AS "MEDIAN_MINUTES"
            FROM outlier o JOIN certified c
                ON c.certifier = o.certifier AND c.month = o.month AND c.district = o.district
            JOIN query.service_record r ON r.position = c.position
            GROUP BY o.district, o.month, o.certifier""".formatted(Persons.MERGED, OF_THE_PERIOD, FINDING);

    /** What is said last of a no-show counts: that it was contested does not take it back, that it was withdrawn does. */
    private static final String ABSENT_BUT_CERTIFIED = """
            WITH merged AS MATERIALIZED (%1$s),
            told AS (
                SELECT DISTINCT ON (a.shift_id, a.volunteer_id) a.shift_id, a.volunteer_id, a.kind
                FROM query.attendance a
                WHERE a.kind IN ('NO_SHOW', 'NO_SHOW_CONTESTED', 'NO_SHOW_WITHDRAWN', 'LISTED', 'CORRECTED', 'ACCEPTED')
                ORDER BY a.shift_id, a.volunteer_id, a.position DESC),
            absence AS MATERIALIZED (
                SELECT t.shift_id, coalesce(m.survivor, t.volunteer_id) AS person, v.starts_at, v.ends_at
                FROM told t LEFT JOIN merged m ON m.absorbed = t.volunteer_id
                CROSS JOIN LATERAL (
                    SELECT y.starts_at, y.ends_at FROM query.shift_version y
                    WHERE y.shift_id = t.shift_id ORDER BY y.position DESC LIMIT 1) AS v
                WHERE t.kind IN ('NO_SHOW', 'NO_SHOW_CONTESTED')),
            overlap AS (
                SELECT r.position, extract(epoch FROM least(r.ended_at, a.ends_at) - greatest(r.started_at, a.starts_at)) / 60
                    AS minutes
                FROM query.service_record r LEFT JOIN merged m ON m.absorbed = r.volunteer_id
                JOIN absence a ON a.person = coalesce(m.survivor, r.volunteer_id)
                    AND r.started_at < a.ends_at AND a.starts_at < r.ended_at
                WHERE %2$s AND (r.shift_id IS NULL OR r.shift_id = a.shift_id))
            SELECT %3$s, max(floor(o.minutes))::bigint AS "MINUTES"
            FROM overlap o JOIN query.service_record r ON r.position = o.position
            WHERE o.minutes >= :minutes GROUP BY o.position""".formatted(Persons.MERGED, OF_THE_PERIOD, FINDING);

    private RuleQueries() {}

    /** What finds it, with a parameter for each figure of the kind. */
    static String of(RuleKind kind) {
        return switch (kind) {
            case BULK_BACK_FILL -> BULK_BACK_FILL;
            case MUTUAL_CERTIFICATION -> MUTUAL_CERTIFICATION;
            case IMPOSSIBLE_TRAVEL -> IMPOSSIBLE_TRAVEL;
            case CERTIFIER_OUTLIER -> CERTIFIER_OUTLIER;
            case ABSENT_BUT_CERTIFIED -> ABSENT_BUT_CERTIFIED;
        };
    }
}
