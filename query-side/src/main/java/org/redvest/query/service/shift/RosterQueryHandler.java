package org.redvest.query.service.shift;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Remit;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.query.FindRoster;
import org.redvest.api.service.shift.query.Roster;
import org.redvest.api.service.shift.query.Roster.Entry;
import org.redvest.platform.web.Pages;
import org.redvest.query.facts.person.Names;
import org.redvest.query.facts.person.Persons;
import org.redvest.query.facts.programme.Programme;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who comes, for whoever runs the shift: masked names, and nothing of what is kept in clear nowhere. */
@Component
class RosterQueryHandler {

    private static final String SHIFT = """
            SELECT s.capacity, v.division, w.organisation_id
            FROM query.shift s
            CROSS JOIN LATERAL (%s) AS v
            JOIN query.project p ON p.project_id = s.project_id
            CROSS JOIN LATERAL (SELECT %s AS organisation_id) AS w
            WHERE s.shift_id = :shift""".formatted(Programme.SHIFT_NOW, Programme.ORGANISATION_NOW);

    /**
     * The first row of each sign-up says when, the last how it stands; who waits began to in the order of the first rows. What was
     * said of somebody who was erased is not shown.
     */
    private static final String SIGN_UPS = """
            SELECT * FROM (
            SELECT f.position, f.sign_up_id, f.volunteer_id, f.came_about_at AS signed_up_at,
                l.state, l.came_about_at AS since, l.offer_until, l.cause, %1$s AS shown_name,
                CASE WHEN %2$s IS NULL THEN f.overlap_reason END AS overlap_reason,
                CASE WHEN %2$s IS NULL THEN l.reason END AS reason,
                CASE WHEN l.state = 'WAITING'
                    THEN (count(*) FILTER (WHERE l.state = 'WAITING') OVER (ORDER BY f.position))::integer END AS place_in_line,
                coalesce(%4$s, false) AS present
            FROM query.sign_up f
            CROSS JOIN LATERAL (%3$s) AS l
            JOIN query.person n ON n.volunteer_id = f.volunteer_id
            WHERE f.shift_id = :shift AND f.terms_version IS NOT NULL) AS line
            WHERE position > :cursor ORDER BY position LIMIT :rows""".formatted(
                    Names.masked("n"), Persons.erasedAt("f.volunteer_id"), Programme.SIGN_UP_NOW, Programme.IS_PRESENT);

    private final JdbcClient jdbc;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    RosterQueryHandler(JdbcClient jdbc, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    private record Known(int capacity, Remit where) {}

    private record At(long position, Entry signUp) {}

    /**
     * A page of the roster of a shift.
     *
     * @throws Refusal {@link Problem#UNKNOWN_SHIFT}; {@link Problem#AUTHORITY_MISSING} where nothing that the reader holds
     *     reaches it
     */
    @QueryHandler
    Roster handle(FindRoster query) {
        return snapshot.read(() -> roster(query));
    }

    private Roster roster(FindRoster query) {
        String shift = query.shiftId().value();
        Known known = jdbc.sql(SHIFT)
                .param("shift", shift)
                .query(RosterQueryHandler::known)
                .optional()
                .orElseThrow(() -> new Refusal(Problem.UNKNOWN_SHIFT));
        requireReach(query.remits(), known.where());
        Long cursor = query.cursor();
        Pages.Page<At, Long> page = Pages.of(
                jdbc.sql(SIGN_UPS)
                        .param("shift", shift)
                        .param("cursor", cursor == null ? -1 : cursor)
                        .param("rows", query.limit() + 1)
                        .query((row, number) -> new At(row.getLong("position"), entry(row)))
                        .list(),
                query.limit(),
                At::position);
        return new Roster(
                query.shiftId(),
                known.capacity(),
                page.items().stream().map(At::signUp).toList(),
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

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getInt("capacity"),
                new Remit(
                        DivisionCode.stored(row.getString("division")),
                        OrganisationId.stored(row.getString("organisation_id"))));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                SignUpId.stored(row.getString("sign_up_id")),
                VolunteerId.stored(row.getString("volunteer_id")),
                row.getString("shown_name"),
                SignUpState.valueOf(row.getString("state")),
                Times.instant(row, "signed_up_at"),
                Times.instant(row, "since"),
                row.getObject("place_in_line", Integer.class),
                Times.optionalInstant(row, "offer_until"),
                row.getString("overlap_reason"),
                cause(row),
                row.getString("reason"),
                row.getBoolean("present"));
    }

    private static @Nullable ReleaseCause cause(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return cause == null ? null : ReleaseCause.valueOf(cause);
    }
}
