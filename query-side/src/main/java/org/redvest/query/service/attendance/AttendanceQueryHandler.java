package org.redvest.query.service.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.attendance.AttendanceState;
import org.redvest.api.service.attendance.EvidenceMethod;
import org.redvest.api.service.attendance.EvidenceRange;
import org.redvest.api.service.attendance.Standing;
import org.redvest.api.service.attendance.query.AttendanceNeed;
import org.redvest.api.service.attendance.query.AttendanceView;
import org.redvest.api.service.attendance.query.AttendanceView.Kind;
import org.redvest.api.service.attendance.query.AttendanceView.Step;
import org.redvest.api.service.attendance.query.FindShiftAttendance;
import org.redvest.api.service.attendance.query.FindVolunteerAttendance;
import org.redvest.api.service.attendance.query.ShiftAttendance;
import org.redvest.api.service.attendance.query.ShiftAttendance.Missing;
import org.redvest.api.service.attendance.query.VolunteerAttendance;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all that was recorded of an attendance, and tells how it stands: masked names, and of where somebody was how far only. */
@Component
class AttendanceQueryHandler {

    private static final String SHIFT = """
            SELECT v.division, w.organisation_id
            FROM query.shift s
            CROSS JOIN LATERAL (%s) AS v
            JOIN query.project p ON p.project_id = s.project_id
            CROSS JOIN LATERAL (SELECT %s AS organisation_id) AS w
            WHERE s.shift_id = :shift""".formatted(Programme.SHIFT_NOW, Programme.ORGANISATION_NOW);

    /** What was said of somebody who was erased, and how far from the shift they were, is not shown. */
    private static final String STEPS =
            """
            SELECT a.position, a.shift_id, a.volunteer_id, a.kind, a.recorded_at, a.came_at, a.went_at, a.method, a.reach, a.received_at,
                a.device_at, a.drift_seconds, a.record_id, s.project_id, v.starts_at, v.ends_at, %1$s AS shown_name,
                CASE WHEN %2$s IS NULL THEN a.metres END AS metres,
                CASE WHEN %2$s IS NULL THEN a.reason END AS reason
            FROM query.attendance a
            JOIN query.shift s ON s.shift_id = a.shift_id
            CROSS JOIN LATERAL (%3$s) AS v
            JOIN query.person n ON n.volunteer_id = a.volunteer_id
            WHERE\s""".formatted(Names.masked("n"), Persons.erasedAt("a.volunteer_id"), Programme.SHIFT_NOW);

    private static final String OF_A_SHIFT = STEPS + "a.shift_id = :shift ORDER BY a.position";

    private static final String OF_A_PERSON =
            STEPS + "a.volunteer_id IN (:numbers) ORDER BY v.starts_at DESC, a.shift_id, a.position";

    private static final String MISSING = """
            SELECT f.position, f.volunteer_id, %1$s AS shown_name
            FROM query.sign_up f
            CROSS JOIN LATERAL (%2$s) AS l
            JOIN query.person n ON n.volunteer_id = f.volunteer_id
            WHERE f.shift_id = :shift AND f.terms_version IS NOT NULL AND l.state = 'CONFIRMED'
                AND NOT EXISTS (
                    SELECT FROM query.attendance a WHERE a.shift_id = f.shift_id AND a.volunteer_id = f.volunteer_id)
            ORDER BY f.position""".formatted(Names.masked("n"), Programme.SIGN_UP_NOW);

    private final JdbcClient jdbc;
    private final Persons persons;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    AttendanceQueryHandler(JdbcClient jdbc, Persons persons, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    private record Whose(ShiftId shift, VolunteerId volunteer) {}

    private record Of(ProjectId project, Instant start, Instant end, String name) {}

    private record Recorded(
            long position,
            Whose whose,
            Of of,
            Step step,
            @Nullable ServiceRecordId record) {}

    /** Of whom something is recorded since that position of the log, or who has a place since then. */
    private record At(
            long position,
            @Nullable AttendanceView view,
            @Nullable Missing missing) {}

    /**
     * The attendance of a shift.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SHIFT}; {@link Problem#AUTHORITY_MISSING} where nothing that the reader holds
     *     reaches it
     */
    @QueryHandler
    ShiftAttendance handle(FindShiftAttendance query) {
        return snapshot.read(() -> attendance(query));
    }

    private ShiftAttendance attendance(FindShiftAttendance query) {
        String shift = query.shiftId().value();
        Remit where = jdbc.sql(SHIFT)
                .param("shift", shift)
                .query(AttendanceQueryHandler::where)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_SHIFT));
        requireReach(query.remits(), where);
        List<Recorded> recorded = jdbc.sql(OF_A_SHIFT)
                .param("shift", shift)
                .query(AttendanceQueryHandler::recorded)
                .list();
        List<At> all = new ArrayList<>();
        byPerson(recorded).values().forEach(steps -> {
            if (need(steps, query.need())) {
                all.add(at(steps));
            }
        });
        if (query.need() == null) {
            all.addAll(jdbc.sql(MISSING)
                    .param("shift", shift)
                    .query((row, number) -> new At(
                            row.getLong("position"),
                            null,
                            new Missing(
                                    VolunteerId.stored(row.getString("volunteer_id")), row.getString("shown_name"))))
                    .list());
        }
        all.sort(Comparator.comparingLong(At::position));
        // by position and not by who stood last, who may need nothing any more
        Long cursor = query.cursor();
        Pages.Page<At, Long> page =
                page(all.stream().filter(at -> cursor == null || at.position() > cursor), query.limit());
        return new ShiftAttendance(
                query.shiftId(),
                views(page),
                page.items().stream()
                        .flatMap(at -> Stream.ofNullable(at.missing()))
                        .toList(),
                page.next(),
                readModels.position());
    }

    private static void requireReach(Set<Remit> remits, Remit shift) {
        if (remits.stream().noneMatch(remit -> remit.covers(shift))) {
            throw new Refusal(
                    Problem.AUTHORITY_MISSING,
                    "No delegation of yours that is in force reaches this shift, where it takes place or by its organisation:"
                            + " ask whoever may grant it.");
        }
    }

    /**
     * At which shifts somebody was.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    @QueryHandler
    VolunteerAttendance handle(FindVolunteerAttendance query) {
        return snapshot.read(() -> attendance(query));
    }

    private VolunteerAttendance attendance(FindVolunteerAttendance query) {
        VolunteerId volunteer = query.volunteerId();
        persons.requireRegistered(volunteer);
        List<String> numbers =
                persons.numbersOf(volunteer).stream().map(VolunteerId::value).toList();
        List<Recorded> recorded = jdbc.sql(OF_A_PERSON)
                .param("numbers", numbers)
                .query(AttendanceQueryHandler::recorded)
                .list();
        List<At> all = byPerson(recorded).values().stream()
                .map(AttendanceQueryHandler::at)
                .toList();
        Long cursor = query.cursor();
        Stream<At> rest = cursor == null
                ? all.stream()
                : all.stream().dropWhile(at -> at.position() != cursor).skip(1);
        Pages.Page<At, Long> page = page(rest, query.limit());
        return new VolunteerAttendance(volunteer, views(page), page.next(), readModels.position());
    }

    private static Pages.Page<At, Long> page(Stream<At> rest, int limit) {
        return Pages.of(rest.limit(limit + 1L).toList(), limit, At::position);
    }

    private static List<AttendanceView> views(Pages.Page<At, Long> page) {
        return page.items().stream().flatMap(at -> Stream.ofNullable(at.view())).toList();
    }

    private static At at(List<Recorded> steps) {
        return new At(steps.getFirst().position(), view(steps, standing(steps)), null);
    }

    private static Map<Whose, List<Recorded>> byPerson(List<Recorded> recorded) {
        Map<Whose, List<Recorded>> people = new LinkedHashMap<>();
        recorded.forEach(one ->
                people.computeIfAbsent(one.whose(), none -> new ArrayList<>()).add(one));
        return people;
    }

    private static Standing standing(List<Recorded> steps) {
        Standing standing = new Standing();
        steps.forEach(recorded -> {
            Step step = recorded.step();
            step.kind().on(standing, step.cameAt(), step.wentAt(), step.range());
        });
        return standing;
    }

    /** Whether they need this; whatever they need, where nothing is asked for. */
    private static boolean need(List<Recorded> steps, @Nullable AttendanceNeed need) {
        Standing standing = standing(steps);
        return switch (need) {
            case null -> true;
            case APPROVAL -> standing.needsDecision() || standing.isContested();
            case CHECK_OUT -> standing.state() == AttendanceState.PRESENT;
            case CERTIFICATION ->
                standing.state() == AttendanceState.ATTENDED && !standing.needsDecision() && record(steps) == null;
        };
    }

    private static AttendanceView view(List<Recorded> steps, Standing standing) {
        Recorded first = steps.getFirst();
        return new AttendanceView(
                first.whose().shift(),
                first.of().project(),
                first.of().start(),
                first.of().end(),
                first.whose().volunteer(),
                first.of().name(),
                standing.state(),
                standing.from(),
                standing.to(),
                standing.isOutOfRange(),
                standing.isEstimated(),
                standing.needsDecision(),
                record(steps),
                steps.stream().map(Recorded::step).toList());
    }

    private static @Nullable ServiceRecordId record(List<Recorded> steps) {
        ServiceRecordId record = null;
        for (Recorded step : steps) {
            record = step.record() == null ? record : step.record();
        }
        return record;
    }

    private static Remit where(ResultSet row, int number) throws SQLException {
        return new Remit(
                DivisionCode.stored(row.getString("division")),
                OrganisationId.stored(row.getString("organisation_id")));
    }

    private static Recorded recorded(ResultSet row, int number) throws SQLException {
        String record = row.getString("record_id");
        return new Recorded(
                row.getLong("position"),
                new Whose(ShiftId.stored(row.getString("shift_id")), VolunteerId.stored(row.getString("volunteer_id"))),
                new Of(
                        ProjectId.stored(row.getString("project_id")),
                        Times.instant(row, "starts_at"),
                        Times.instant(row, "ends_at"),
                        row.getString("shown_name")),
                step(row),
                record == null ? null : ServiceRecordId.stored(record));
    }

    private static Step step(ResultSet row) throws SQLException {
        String method = row.getString("method");
        String reach = row.getString("reach");
        return new Step(
                Kind.valueOf(row.getString("kind")),
                Times.instant(row, "recorded_at"),
                Times.optionalInstant(row, "came_at"),
                Times.optionalInstant(row, "went_at"),
                method == null ? null : EvidenceMethod.valueOf(method),
                reach == null ? null : EvidenceRange.valueOf(reach),
                Times.optionalInstant(row, "received_at"),
                Times.optionalInstant(row, "device_at"),
                row.getObject("drift_seconds", Long.class),
                row.getObject("metres", Integer.class),
                row.getString("reason"));
    }
}
