package org.redvest.benchmarks.crash;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the read models must hold, reckoned by SQL from the payloads in the ledger and from nothing else. */
final class Folds {

    /** Parsed once for all comparisons. */
    private static final String EVENTS = """
            CREATE TEMPORARY TABLE event AS
            SELECT global_index AS position, substring(payload_type FROM '[^.]+$') AS type,
                time_stamp AS at,
                convert_from(payload, 'UTF8')::jsonb AS p
            FROM ledger.domain_event""";

    private static final List<Fold> ALL = List.of(
            new Fold("service_record", """
                    SELECT position, p ->> 'recordId', p ->> 'volunteerId', p ->> 'organisationId',
                        p ->> 'certifiedBy', p ->> 'activity', p ->> 'category',
                        (p ->> 'start')::timestamptz, (p ->> 'end')::timestamptz, (p ->> 'serviceDate')::date, (p ->> 'minutes')::bigint, left(p ->> 'division', 6),
                        substring(p ->> 'division' FROM '^.{9}'), p ->> 'division', p ->> 'place', p ->> 'timeliness', at
                    FROM event WHERE type = 'HoursCertified'""", """
                    SELECT position, record_id, volunteer_id, organisation_id, certified_by, activity, category, started_at, ended_at,
                        service_date, minutes, district, street, division, place, timeliness, certified_at
                    FROM query.service_record"""),
            new Fold("passbook_entry", """
                    SELECT position, p ->> 'volunteerId', upper(substring(type FROM 7)), at,
                        (p ->> 'points')::bigint * CASE type WHEN 'PointsReserved' THEN -1 ELSE 1 END,
                        (p ->> 'points')::bigint
                            * CASE type WHEN 'PointsReserved' THEN 1 WHEN 'PointsReleased' THEN -1 ELSE 0 END,
                        p ->> 'recordId', (p ->> 'serviceDate')::date, (p ->> 'minutes')::bigint,
                        p ->> 'redemptionId'
                    FROM event WHERE type IN ('PointsCredited', 'PointsReserved', 'PointsReleased')""", """
                    SELECT position, volunteer_id, kind, recorded_at, free_delta, reserved_delta, record_id,
                        service_date, minutes, redemption_id
                    FROM query.passbook_entry"""),
            new Fold("person", """
                    SELECT position, p ->> 'volunteerId', p ->> 'maskedName', p ->> 'residence', at
                    FROM event WHERE type = 'VolunteerRegistered'""", """
                    SELECT position, volunteer_id, masked_name, residence, registered_at FROM query.person"""),
            new Fold("log_entry", """
                    SELECT position, p ->> 'volunteerId', type, at
                    FROM event WHERE p ->> 'volunteerId' IS NOT NULL""", """
                    SELECT position, volunteer_id, type, recorded_at
                    FROM query.log_entry WHERE volunteer_id IS NOT NULL"""),
            new Fold("shift", """
                    SELECT p ->> 'shiftId', sum(coalesce((p #>> '{terms,capacity}')::bigint, 0))::bigint,
                        count(*) FILTER (WHERE type = 'PlaceTaken'), count(*) FILTER (WHERE type = 'WaitingJoined')
                    FROM event WHERE type IN ('ShiftOpened', 'PlaceTaken', 'WaitingJoined')
                    GROUP BY p ->> 'shiftId'""", """
                    SELECT shift_id, capacity::bigint, confirmed::bigint, waiting::bigint FROM query.shift"""),
            new Fold("sign_up", """
                    SELECT position, p ->> 'signUpId', p ->> 'shiftId', p ->> 'volunteerId',
                        CASE type WHEN 'PlaceTaken' THEN 'CONFIRMED' ELSE 'WAITING' END, at
                    FROM event WHERE type IN ('PlaceTaken', 'WaitingJoined')""", """
                    SELECT position, sign_up_id, shift_id, volunteer_id, state, came_about_at FROM query.sign_up"""),
            new Fold("attendance", """
                    SELECT position, p ->> 'shiftId', p ->> 'volunteerId', 'CHECKED_IN', at
                    FROM event WHERE type = 'CheckedIn'""", """
                    SELECT position, shift_id, volunteer_id, kind, recorded_at FROM query.attendance"""),
            new Fold("shop_item", """
                    SELECT p ->> 'rewardItemId',
                        sum(CASE type WHEN 'RewardItemOffered' THEN (p ->> 'stock')::bigint
                            WHEN 'StockReserved' THEN -(p ->> 'pieces')::bigint ELSE (p ->> 'pieces')::bigint END)::bigint
                    FROM event
                    WHERE type IN ('RewardItemOffered', 'RewardItemRestocked', 'StockReserved', 'StockReleased')
                    GROUP BY p ->> 'rewardItemId'""", """
                    SELECT reward_item_id, available::bigint FROM query.shop_item"""),
            new Fold("shop_redemption", """
                    SELECT p ->> 'redemptionId', p ->> 'volunteerId', p ->> 'rewardItemId', (p ->> 'pieces')::bigint,
                        (p ->> 'points')::bigint, at,
                        regexp_replace(p ->> 'expiresAt', '(\\.\\d{6})\\d+', '\\1')::timestamptz
                    FROM event WHERE type = 'RedemptionPlaced'""", """
                    SELECT redemption_id, volunteer_id, reward_item_id, pieces::bigint, points::bigint, placed_at,
                        expires_at
                    FROM query.shop_redemption"""));

    private Folds() {}

    /**
     * A table and where it comes from.
     *
     * @param table of the schema query
     * @param expected its rows, from the events
     * @param actual its rows
     */
    private record Fold(String table, String expected, String actual) {

        String difference() {
            return """
                    WITH expected AS MATERIALIZED (%s), actual AS MATERIALIZED (%s),
                    difference AS (
                        SELECT 'missing ' || row::text AS what FROM (TABLE expected EXCEPT ALL TABLE actual) AS row
                        UNION ALL
                        SELECT 'surplus ' || row::text FROM (TABLE actual EXCEPT ALL TABLE expected) AS row
                    )
                    SELECT count(*), string_agg(what, '; ') FILTER (WHERE number <= 3),
                        (SELECT count(*) FROM actual)
                    FROM (SELECT what, row_number() OVER (ORDER BY what) AS number FROM difference) AS numbered""".formatted(expected, actual);
        }
    }

    /** Compares all of them, in one snapshot. */
    static List<Check> check(DatabaseServer server, String when) throws SQLException {
        List<Check> checks = new ArrayList<>();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            statement.execute(EVENTS);
            for (Fold fold : ALL) {
                try (ResultSet answer = statement.executeQuery(fold.difference())) {
                    answer.next();
                    long wrong = answer.getLong(1);
                    checks.add(new Check(
                            "%s is the fold of the events%s".formatted(fold.table(), when),
                            wrong == 0,
                            wrong == 0
                                    ? answer.getLong(3) + " rows"
                                    : "%d rows differ: %s".formatted(wrong, answer.getString(2))));
                }
            }
            connection.rollback();
        }
        return checks;
    }
}
