package org.redvest.query.service.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.query.Commitments;
import org.redvest.api.service.shift.query.Commitments.Commitment;
import org.redvest.api.service.shift.query.FindCommitments;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.OnTheMap.After;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CommitmentQueryHandler {

    /** Null is not asked about. What was said of somebody who was erased is not shown. */
    private static final String COMMITMENTS = """
            SELECT f.sign_up_id, f.volunteer_id, f.shift_id, f.terms_version, s.project_id, d.name AS project,
                v.starts_at, extract(epoch FROM v.starts_at)::float8 AS rank, f.position,
                v.ends_at, v.address, l.state, l.came_about_at AS since, l.offer_until, l.cause,
                CASE WHEN %4$s IS NULL THEN l.reason END AS reason
            FROM query.sign_up f
            CROSS JOIN LATERAL (%1$s) AS l
            JOIN query.shift s ON s.shift_id = f.shift_id
            CROSS JOIN LATERAL (%2$s) AS v
            JOIN query.project p ON p.project_id = s.project_id
            CROSS JOIN LATERAL (%3$s) AS d
            WHERE f.volunteer_id IN (:numbers) AND f.terms_version IS NOT NULL
                AND (:from::timestamptz IS NULL OR v.ends_at > :from::timestamptz)
                AND (v.starts_at, f.position) > (to_timestamp(:after_rank::float8), :after_position)
            ORDER BY v.starts_at, f.position LIMIT :rows""".formatted(
                    Programme.SIGN_UP_NOW, Programme.SHIFT_NOW, Programme.IN_FORCE, Persons.erasedAt("f.volunteer_id"));

    private final JdbcClient jdbc;
    private final Persons persons;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    CommitmentQueryHandler(JdbcClient jdbc, Persons persons, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    /**
     * A page of what somebody signed up for.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}; {@link Problem#INVALID_FIELD} where the cursor is none
     */
    @QueryHandler
    Commitments handle(FindCommitments query) {
        return snapshot.read(() -> commitments(query));
    }

    private record At(After place, Commitment commitment) {}

    private Commitments commitments(FindCommitments query) {
        VolunteerId volunteer = query.volunteerId();
        Instant from = query.from();
        After after = After.of(query.cursor());
        persons.requireRegistered(volunteer);
        List<String> numbers =
                persons.numbersOf(volunteer).stream().map(VolunteerId::value).toList();
        Pages.Page<At, String> page = Pages.of(
                jdbc.sql(COMMITMENTS)
                        .param("numbers", numbers)
                        .param("from", from == null ? null : Times.parameter(from))
                        .param("after_rank", after.rank())
                        .param("after_position", after.position())
                        .param("rows", query.limit() + 1)
                        .query((row, number) ->
                                new At(new After(row.getDouble("rank"), row.getLong("position")), commitment(row)))
                        .list(),
                query.limit(),
                at -> at.place().cursor());
        return new Commitments(
                volunteer, page.items().stream().map(At::commitment).toList(), page.next(), readModels.position());
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return new Commitment(
                SignUpId.stored(row.getString("sign_up_id")),
                VolunteerId.stored(row.getString("volunteer_id")),
                ShiftId.stored(row.getString("shift_id")),
                ProjectId.stored(row.getString("project_id")),
                row.getString("project"),
                Times.instant(row, "starts_at"),
                Times.instant(row, "ends_at"),
                row.getString("address"),
                SignUpState.valueOf(row.getString("state")),
                Times.instant(row, "since"),
                Times.optionalInstant(row, "offer_until"),
                row.getInt("terms_version"),
                cause == null ? null : ReleaseCause.valueOf(cause),
                row.getString("reason"));
    }
}
