package org.redvest.query.open.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.open.history.query.Acts;
import org.redvest.api.open.history.query.Acts.Act;
import org.redvest.api.open.history.query.FindActs;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.asking.ReadModels;
import org.redvest.query.platform.asking.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ActsQueryHandler {

    /** By the index on the actor's hash: whose hash is the same is told apart by the rows, which are as good as none. */
    private static final String ACTS = """
            SELECT * FROM query.log_entry e
            WHERE hashtext(e.actor_id) = hashtext(:actor::text) AND e.actor_kind <> 'AUTOMATION' AND e.actor_id = :actor
                AND e.position > :after AND e.recorded_at <= :known_at
            ORDER BY e.position LIMIT :rows""";

    /** By the same index, backwards. */
    private static final String LAST = """
            SELECT e.position FROM query.log_entry e
            WHERE hashtext(e.actor_id) = hashtext(:actor::text) AND e.actor_kind <> 'AUTOMATION' AND e.actor_id = :actor
                AND e.recorded_at <= :known_at
            ORDER BY e.position DESC LIMIT 1""";

    private final JdbcClient jdbc;
    private final ReadModels readModels;

    ActsQueryHandler(JdbcClient jdbc, ReadModels readModels) {
        this.jdbc = jdbc;
        this.readModels = readModels;
    }

    @QueryHandler
    Acts handle(FindActs query) {
        long position = position(query);
        Long cursor = query.cursor();
        List<Act> acts = jdbc.sql(ACTS)
                .param("actor", query.actorId())
                .param("after", cursor == null ? LogPositions.NOTHING : cursor)
                .param("known_at", Times.parameter(HistoryQueryHandler.orEver(query.knownAt())))
                .param("rows", query.limit() + 1)
                .query(ActsQueryHandler::act)
                .list();
        Pages.Page<Act, Long> page = Pages.of(acts, query.limit(), Act::position);
        return new Acts(query.actorId(), page.items(), page.next(), position);
    }

    /** What was known at an instant ends with the last that was recorded by then. */
    private long position(FindActs query) {
        Instant knownAt = query.knownAt();
        return knownAt == null
                ? readModels.position()
                : jdbc.sql(LAST)
                        .param("actor", query.actorId())
                        .param("known_at", Times.parameter(knownAt))
                        .query(Long.class)
                        .optional()
                        .orElse(LogPositions.NOTHING);
    }

    private static Act act(ResultSet row, int number) throws SQLException {
        return new Act(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("stream"),
                row.getString("volunteer_id"),
                Times.instant(row, "recorded_at"),
                Times.optionalInstant(row, "valid_from"),
                Times.optionalInstant(row, "valid_until"),
                row.getString("actor_kind"),
                row.getString("channel"),
                row.getString("delegation_id"),
                row.getString("deputy_for"),
                row.getString("correlation_id"));
    }
}
