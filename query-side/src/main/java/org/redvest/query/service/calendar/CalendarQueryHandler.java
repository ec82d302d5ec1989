package org.redvest.query.service.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Datum;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.CalendarId;
import org.redvest.api.service.calendar.query.Calendar;
import org.redvest.api.service.calendar.query.Calendar.Entry;
import org.redvest.api.service.calendar.query.Calendar.State;
import org.redvest.api.service.calendar.query.CalendarAddresses;
import org.redvest.api.service.calendar.query.CalendarAddresses.Address;
import org.redvest.api.service.calendar.query.FindCalendar;
import org.redvest.api.service.calendar.query.FindCalendarAddresses;
import org.redvest.api.service.calendar.query.FindProjectCalendarAddresses;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.OnTheMap;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.redvest.query.platform.bounded.OfThePublic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers whoever knows a secret, as it answers everybody: on the connections of public questions. */
@Component
class CalendarQueryHandler {

    /** Of somebody who was erased, nothing is read any more. The name is a project's; a volunteer's has none. */
    private static final String OWNER = """
            SELECT a.owner_id, d.name
            FROM query.calendar_address a
            LEFT JOIN query.project p ON p.project_id = a.owner_id
            LEFT JOIN LATERAL (%s) AS d ON true
            WHERE a.secret_sha256 = :secret AND %s IS NULL
                AND NOT EXISTS (SELECT FROM query.calendar_revocation r WHERE r.calendar_id = a.calendar_id)
            ORDER BY a.position LIMIT 1""".formatted(Programme.IN_FORCE, Persons.erasedAt("a.owner_id"));

    /**
     * Of a row {@code p} of query.project, in how many versions what is in force was written beside the first, and when the
     * last was: what a date is called is the project's name.
     */
    private static final String WORDS = """
            SELECT
                (SELECT count(*) FROM query.project_version n
                    WHERE n.project_id = p.project_id AND n.version <= p.version_in_force) - 1 AS revision,
                (SELECT max(t.done_at) FROM query.project_step t
                    WHERE t.project_id = p.project_id AND t.version <= p.version_in_force
                        AND t.step IN ('PUBLISHED', 'AMENDED')) AS said_at""";

    /** Of a row {@code v} of query.shift_version: what is to come before what is over, and of either the nearest first. */
    private static final String NEAREST =
            "v.ends_at <= :now::timestamptz, abs(extract(epoch FROM v.starts_at - :now::timestamptz))";

    /**
     * Each change of a shift, of a sign-up or of the project's words is a row, so that what a client took over is never newer
     * than what it gets.
     */
    private static final String COMMITMENTS = """
            SELECT * FROM (
            SELECT f.position, f.sign_up_id AS uid, d.name AS title, v.starts_at, v.ends_at, v.address, v.longitude, v.latitude,
                l.state, s.cancelled, greatest(l.came_about_at, v.said_at, c.cancelled_at, w.said_at) AS changed_at,
                (SELECT count(*) FROM query.sign_up n WHERE n.sign_up_id = f.sign_up_id) - 1
                    + (SELECT count(*) FROM query.shift_version n WHERE n.shift_id = f.shift_id) - 1
                    + s.cancelled + w.revision AS revision
            FROM query.sign_up f
            CROSS JOIN LATERAL (%1$s) AS l
            JOIN query.shift s ON s.shift_id = f.shift_id
            CROSS JOIN LATERAL (%2$s) AS v
            LEFT JOIN query.shift_cancellation c ON c.shift_id = s.shift_id
            JOIN query.project p ON p.project_id = s.project_id
            CROSS JOIN LATERAL (%3$s) AS d
            CROSS JOIN LATERAL (%4$s) AS w
            WHERE f.volunteer_id %5$s AND f.terms_version IS NOT NULL AND v.ends_at > :from
            ORDER BY %6$s, f.position LIMIT :rows) AS nearest ORDER BY starts_at, position""".formatted(
                    Programme.SIGN_UP_NOW, Programme.SHIFT_NOW, Programme.IN_FORCE, WORDS, Persons.ANY_NUMBER, NEAREST);

    private static final String SHIFTS = """
            SELECT * FROM (
            SELECT s.position, s.shift_id AS uid, d.name AS title, v.starts_at, v.ends_at, v.address, v.longitude, v.latitude,
                NULL AS state, s.cancelled, greatest(v.said_at, c.cancelled_at, w.said_at) AS changed_at,
                (SELECT count(*) FROM query.shift_version n WHERE n.shift_id = s.shift_id) - 1
                    + s.cancelled + w.revision AS revision
            FROM query.shift s
            CROSS JOIN LATERAL (%s) AS v
            LEFT JOIN query.shift_cancellation c ON c.shift_id = s.shift_id
            JOIN query.project p ON p.project_id = s.project_id
            CROSS JOIN LATERAL (%s) AS d
            CROSS JOIN LATERAL (%s) AS w
            WHERE s.project_id = :project AND v.ends_at > :from
            ORDER BY %s, s.position LIMIT :rows) AS nearest ORDER BY starts_at, position""".formatted(Programme.SHIFT_NOW, Programme.IN_FORCE, WORDS, NEAREST);

    private static final String ADDRESSES = """
            SELECT a.calendar_id, a.given_at,
                (SELECT min(r.revoked_at) FROM query.calendar_revocation r WHERE r.calendar_id = a.calendar_id) AS revoked_at
            FROM query.calendar_address a WHERE a.owner_id = :owner ORDER BY a.position""";

    /** What a volunteer's calendar is called: no name of theirs, because others may look at their screen. */
    private static final String OWN = "我的志愿服务";

    /** So long a calendar tells of what is over: whoever was away learns that it was called off. */
    private static final Duration LOOKS_BACK = Duration.ofDays(90);

    /** Entries at most: years of them. Where there are more, those that are farthest from now are left out. */
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    CalendarQueryHandler(@OfThePublic JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Owner(String id, @Nullable String projectName) {}

    /**
     * What a calendar says.
     *
     * @throws Refusal {@link Problem#UNKNOWN_CALENDAR}, alike whether there never was one or it was taken back
     */
    @QueryHandler
    Calendar handle(FindCalendar query) {
        long position = ReadModels.positionOver(jdbc);
        Owner owner = jdbc.sql(OWNER)
                .param("secret", query.secretSha256())
                .query((row, number) -> new Owner(row.getString("owner_id"), row.getString("name")))
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_CALENDAR));
        String project = owner.projectName();
        List<Entry> entries = jdbc.sql(project == null ? COMMITMENTS : SHIFTS)
                .param(project == null ? "volunteer" : "project", owner.id())
                .param("from", Times.parameter(query.now().minus(LOOKS_BACK)))
                .param("now", Times.parameter(query.now()))
                .param("rows", MOST)
                .query(CalendarQueryHandler::entry)
                .list();
        return new Calendar(project == null ? OWN : project, entries, position);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("uid"),
                row.getInt("revision"),
                Times.instant(row, "changed_at"),
                row.getString("title"),
                Times.instant(row, "starts_at"),
                Times.instant(row, "ends_at"),
                row.getString("address"),
                OnTheMap.place(row, Datum.WGS84),
                state(row.getString("state"), row.getInt("cancelled") > 0));
    }

    private static State state(@Nullable String signUp, boolean cancelled) {
        if (cancelled) {
            return State.CANCELLED;
        }
        return signUp == null
                ? State.CONFIRMED
                : switch (SignUpState.valueOf(signUp)) {
                    case CONFIRMED -> State.CONFIRMED;
                    case WAITING, OFFERED -> State.TENTATIVE;
                    case WITHDRAWN, WITHDRAWN_LATE, DECLINED, EXPIRED, RELEASED -> State.CANCELLED;
                };
    }

    /** The addresses of a volunteer's calendar. */
    @QueryHandler
    CalendarAddresses handle(FindCalendarAddresses query) {
        return addresses(query.volunteerId().value());
    }

    /**
     * The addresses of a project's calendar.
     *
     * @throws Refusal {@link Problem#UNKNOWN_PROJECT}
     */
    @QueryHandler
    CalendarAddresses handle(FindProjectCalendarAddresses query) {
        String project = query.projectId().value();
        if (!jdbc.sql("SELECT EXISTS (SELECT FROM query.project WHERE project_id = :project)")
                .param("project", project)
                .query(Boolean.class)
                .single()) {
            throw new Refusal(Problem.UNKNOWN_PROJECT);
        }
        return addresses(project);
    }

    private CalendarAddresses addresses(String owner) {
        long position = ReadModels.positionOver(jdbc);
        List<Address> addresses = jdbc.sql(ADDRESSES)
                .param("owner", owner)
                .query((row, number) -> new Address(
                        CalendarId.stored(row.getString("calendar_id")),
                        Times.instant(row, "given_at"),
                        Times.optionalInstant(row, "revoked_at")))
                .list();
        return new CalendarAddresses(addresses, position);
    }
}
