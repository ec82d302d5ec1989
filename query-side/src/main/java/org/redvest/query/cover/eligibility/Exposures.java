package org.redvest.query.cover.eligibility;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redvest.api.BothTimes;
import org.redvest.api.cover.eligibility.query.Eligibility.Evidence;
import org.redvest.api.cover.eligibility.query.Eligibility.EvidenceKind;
import org.redvest.api.service.attendance.Standing;
import org.redvest.query.cover.eligibility.EvidenceRow.Said;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was on record of what somebody did for volunteering at an instant: a place in a shift, attendance of one, certified hours, a
 * dispatch.
 * How a sign-up and the times of a shift stood by the instant counts; what was recorded only later counts as it was first known
 * then, and is late. Attendance and certified hours are told afterwards: they count as they stood by what was
 * recorded until then.
 */
@Component
class Exposures {

    /** As much as any terms allow for the way. */
    private static final Duration WAY = Duration.ofDays(1);

    private static final String PUBLISHED = """
            (SELECT min(x.done_at) FROM query.project_step x
                WHERE x.project_id = s.project_id AND x.step = 'PUBLISHED' AND x.done_at <= :known
                    AND NOT EXISTS (
                        SELECT FROM query.project_step c
                        WHERE c.project_id = s.project_id AND c.step = 'CLOSED' AND c.done_at <= :at)) AS published_at,
            coalesce((SELECT x.exposure FROM query.project_version x
                JOIN query.project_step t ON t.project_id = x.project_id AND t.step = 'PUBLISHED' AND t.version = x.version
                WHERE x.project_id = s.project_id AND t.done_at <= :known
                ORDER BY t.done_at <= :at DESC, t.position DESC, x.position DESC LIMIT 1), 'SERVICE') AS exposure""";

    /** Times of a shift as they were said by the instant, or else as they were said first. */
    private static final String TIMES = """
            JOIN LATERAL (
                SELECT v.starts_at, v.ends_at, v.division FROM query.shift_version v
                WHERE v.shift_id = s.shift_id AND v.said_at <= :known
                ORDER BY v.said_at <= :at DESC, CASE WHEN v.said_at <= :at THEN -v.position ELSE v.position END LIMIT 1
            ) AS y ON y.starts_at <= :latest AND y.ends_at > :earliest
            WHERE NOT EXISTS (
                SELECT FROM query.shift_cancellation c WHERE c.shift_id = s.shift_id AND c.cancelled_at <= :at)""";

    /** Of attendance and of certified hours a row for each step that was recorded by {@code :known}, in the order of the log. */
    private static final String ALL = """
            SELECT 'PLACE' AS kind, concat(s.shift_id, ' ', f.volunteer_id) AS of, NULL AS step, z.position,
                z.came_about_at AS recorded_at, y.starts_at, y.ends_at, NULL::timestamptz AS came_at, NULL::timestamptz AS went_at,
                NULL AS reach, y.division, s.project_id, s.shift_id, NULL AS record_id, %1$s,
                NULL AS organisation_id, NULL AS place
            FROM query.sign_up f JOIN query.shift s ON s.shift_id = f.shift_id
            JOIN LATERAL (
                SELECT w.position, w.came_about_at, w.state FROM query.sign_up w
                WHERE w.sign_up_id = f.sign_up_id AND w.came_about_at <= :known
                ORDER BY w.came_about_at <= :at DESC, CASE WHEN w.came_about_at <= :at THEN -w.position ELSE w.position END LIMIT 1
            ) AS z ON z.state = 'CONFIRMED'
            %2$s AND f.volunteer_id = ANY (:numbers) AND f.terms_version IS NOT NULL
            UNION ALL
            SELECT 'ATTENDANCE', concat(s.shift_id, ' ', a.volunteer_id), a.kind, a.position, a.recorded_at, y.starts_at, y.ends_at,
                a.came_at, a.went_at, a.reach, y.division, s.project_id, s.shift_id, NULL, %1$s,
                NULL, NULL
            FROM query.attendance a JOIN query.shift s ON s.shift_id = a.shift_id
            %2$s AND a.volunteer_id = ANY (:numbers) AND a.recorded_at <= :known
            UNION ALL
            SELECT 'SERVICE_RECORD', r.record_id, u.step, u.position, u.recorded_at, u.started_at, u.ended_at, NULL, NULL, NULL,
                r.division, s.project_id, r.shift_id, r.record_id, %1$s,
                NULL, NULL
            FROM query.service_record r LEFT JOIN query.shift s ON s.shift_id = r.shift_id
            CROSS JOIN LATERAL (
                SELECT 'CERTIFIED' AS step, r.position, r.certified_at AS recorded_at, r.started_at, r.ended_at
                UNION ALL
                SELECT c.kind, c.position, e.recorded_at, c.started_at, c.ended_at
                FROM query.record_change c
                JOIN query.log_entry e ON e.volunteer_id = r.volunteer_id AND e.position = c.position
                WHERE c.record_id = r.record_id AND c.kind IN ('CORRECTED', 'REVOKED', 'REINSTATED') AND e.recorded_at <= :known
            ) AS u
            WHERE r.volunteer_id = ANY (:numbers) AND r.certified_at <= :known
                AND ((r.started_at <= :latest AND r.ended_at > :earliest) OR EXISTS (
                    SELECT FROM query.record_change c
                    WHERE c.record_id = r.record_id AND c.started_at <= :latest AND c.ended_at > :earliest))
            UNION ALL
            SELECT 'DISPATCH', d.dispatch_id, NULL, d.position, d.recorded_at, d.valid_from, d.ended_at,
                NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'SERVICE', d.organisation_id,
                CASE WHEN %3$s IS NULL THEN d.place END
            FROM (SELECT o.*, least(o.valid_until, (
                    SELECT min(e.recalled_at) FROM query.dispatch_recall e
                    WHERE e.dispatch_id = o.dispatch_id AND e.recalled_at <= :at)) AS ended_at
                FROM query.dispatch o
                WHERE o.volunteer_id = ANY (:numbers) AND o.recorded_at <= :known
                    AND o.valid_from <= :latest AND o.valid_until > :earliest) AS d
            WHERE d.ended_at > d.valid_from
            ORDER BY position""".formatted(PUBLISHED, TIMES, Persons.erasedAt("d.volunteer_id"));

    /** What was on record by then first; of that what took place before the ways to and from it. */
    private static Comparator<Evidence> order(BothTimes asked) {
        return Comparator.comparing(Evidence::late)
                .thenComparing(one -> !one.holds(asked.validAt()))
                .thenComparingLong(Evidence::position);
    }

    private final JdbcClient jdbc;

    Exposures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a person with these numbers. */
    List<Evidence> of(Collection<String> numbers, BothTimes asked) {
        List<EvidenceRow> rows = jdbc.sql(ALL)
                .param("numbers", numbers.toArray(String[]::new))
                .param("at", Times.parameter(asked.validAt()))
                .param("known", Times.parameter(asked.knownAt()))
                .param("earliest", Times.parameter(asked.validAt().minus(WAY)))
                .param("latest", Times.parameter(asked.validAt().plus(WAY)))
                .query((row, number) -> EvidenceRow.read(row))
                .list();
        return evidence(rows, asked.validAt()).sorted(order(asked)).toList();
    }

    private static Stream<Evidence> evidence(List<EvidenceRow> rows, Instant at) {
        Map<EvidenceKind, Map<String, List<EvidenceRow>>> all =
                rows.stream().collect(Collectors.groupingBy(EvidenceRow::kind, Collectors.groupingBy(EvidenceRow::of)));
        Map<String, List<EvidenceRow>> places = all.getOrDefault(EvidenceKind.PLACE, Map.of());
        Map<String, List<EvidenceRow>> attendance = all.getOrDefault(EvidenceKind.ATTENDANCE, Map.of());
        return Stream.of(
                        places.values().stream()
                                .flatMap(List::stream)
                                .map(place -> place.asSaid(
                                        List.of(place.said()),
                                        isNoShow(attendance.getOrDefault(place.of(), List.of())),
                                        at)),
                        attendance.entrySet().stream()
                                .filter(one -> !places.containsKey(one.getKey()))
                                .flatMap(one -> attended(one.getValue(), at).stream()),
                        all.getOrDefault(EvidenceKind.SERVICE_RECORD, Map.of()).values().stream()
                                .flatMap(steps -> served(steps, at).stream()),
                        all.getOrDefault(EvidenceKind.DISPATCH, Map.of()).values().stream()
                                .flatMap(List::stream)
                                .map(dispatch -> dispatch.asSaid(List.of(dispatch.said()), false, at)))
                .flatMap(one -> one);
    }

    private static boolean isNoShow(List<EvidenceRow> steps) {
        Standing standing = new Standing();
        steps.forEach(step -> step.on(standing));
        return standing.isNoShow();
    }

    /** Attendance as it stands after all that was recorded of it, unless it is doubtful, and the organiser does not accept it. */
    private static Optional<Evidence> attended(List<EvidenceRow> steps, Instant at) {
        Standing standing = new Standing();
        List<Said> said = new ArrayList<>();
        for (EvidenceRow step : steps) {
            step.on(standing);
            Instant came = standing.from();
            if (came != null) {
                said.add(step.saidOf(came, standing.to()));
            }
        }
        boolean shown = standing.hasAttended() && (!standing.isOutOfRange() || standing.isAccepted());
        return shown ? Optional.of(steps.getFirst().asSaid(said, standing.isNoShow(), at)) : Optional.empty();
    }

    /** Hours as they were certified or corrected last, unless they are revoked. */
    private static Optional<Evidence> served(List<EvidenceRow> steps, Instant at) {
        boolean revoked = false;
        List<Said> said = new ArrayList<>();
        for (EvidenceRow step : steps) {
            switch (Objects.requireNonNull(step.step())) {
                case "REVOKED" -> revoked = true;
                case "REINSTATED" -> revoked = false;
                default -> said.add(step.said());
            }
        }
        return revoked ? Optional.empty() : Optional.of(steps.getFirst().asSaid(said, false, at));
    }
}
