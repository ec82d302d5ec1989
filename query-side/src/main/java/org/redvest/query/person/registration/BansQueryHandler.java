package org.redvest.query.person.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Remit;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.registration.query.Bans;
import org.redvest.api.person.registration.query.FindBans;
import org.redvest.api.person.volunteer.PersonName;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.Reach;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Snapshot;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class BansQueryHandler {

    /** A ban ends with the next change that puts the registration into effect; which document it rests on, its event says. */
    private static final String PAGE = """
            SELECT c.position, c.volunteer_id, c.changed_at, v.masked_name, v.residence,
                CASE WHEN c.state = 'BANNED' AND n.position IS NOT NULL THEN 'LIFTED' ELSE c.state END AS state,
                b.payload::json ->> 'basis' AS basis, n.changed_at AS lifted_at, l.payload::json ->> 'basis' AS lifting_basis,
                EXISTS (
                    SELECT FROM query.person_change e
                    WHERE e.volunteer_id = c.volunteer_id AND e.state = 'ERASED') AS erased
            FROM query.person_change c
            JOIN query.person v ON v.volunteer_id = c.volunteer_id
            LEFT JOIN query.log_entry b ON b.volunteer_id = c.volunteer_id AND b.position = c.position
            LEFT JOIN LATERAL (
                SELECT x.position, x.changed_at FROM query.person_change x
                WHERE x.volunteer_id = c.volunteer_id AND x.position > c.position AND x.state = 'IN_EFFECT' AND c.state = 'BANNED'
                ORDER BY x.position LIMIT 1) AS n ON true
            LEFT JOIN query.log_entry l ON l.volunteer_id = c.volunteer_id AND l.position = n.position
            WHERE c.state IN ('BANNED', 'ERASED') AND c.position < :before AND (:everywhere OR %s)
            ORDER BY c.position DESC LIMIT :rows""".formatted(Reach.within("v.residence", "NULL"));

    private final JdbcClient jdbc;
    private final ReadModels readModels;
    private final Snapshot snapshot;

    BansQueryHandler(JdbcClient jdbc, ReadModels readModels, Snapshot snapshot) {
        this.jdbc = jdbc;
        this.readModels = readModels;
        this.snapshot = snapshot;
    }

    /** A page of those who were banned or erased. */
    @QueryHandler
    Bans handle(FindBans query) {
        return snapshot.read(() -> bans(query));
    }

    private Bans bans(FindBans query) {
        Set<Remit> remits = query.remits();
        List<Bans.Entry> rows = jdbc.sql(PAGE)
                .param("before", Optional.ofNullable(query.cursor()).orElse(Long.MAX_VALUE))
                .param("everywhere", remits == null)
                .params(Reach.parameters(remits == null ? Set.of() : remits))
                .param("rows", query.limit() + 1)
                .query((row, number) -> entry(row))
                .list();
        Pages.Page<Bans.Entry, Long> page = Pages.of(rows, query.limit(), Bans.Entry::position);
        return new Bans(page.items(), page.next(), readModels.position());
    }

    private static Bans.Entry entry(ResultSet row) throws SQLException {
        boolean erased = row.getBoolean("erased");
        return new Bans.Entry(
                VolunteerId.stored(row.getString("volunteer_id")),
                erased ? PersonName.ERASED : row.getString("masked_name"),
                erased ? null : row.getString("residence"),
                Bans.State.valueOf(row.getString("state")),
                Times.instant(row, "changed_at"),
                row.getString("basis"),
                Times.optionalInstant(row, "lifted_at"),
                row.getString("lifting_basis"),
                row.getLong("position"));
    }
}
