package org.redvest.query.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.history.query.FindHistory;
import org.redvest.api.history.query.History;
import org.redvest.api.history.query.History.Entry;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.web.Pages;
import org.redvest.query.platform.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class HistoryQueryHandler {

    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryQueryHandler(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @QueryHandler
    History handle(FindHistory query) {
        List<Entry> rows = jdbc.sql("""
                        SELECT * FROM query.history_entry WHERE volunteer_id = ? AND position > ?
                        ORDER BY position LIMIT ?""")
                .params(
                        query.volunteerId().value(),
                        Optional.ofNullable(query.cursor()).orElse(LogPositions.NOTHING),
                        query.limit() + 1)
                .query(this::entry)
                .list();
        if (rows.isEmpty() && query.cursor() == null) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
        Pages.Page<Entry, Long> page = Pages.of(rows, query.limit(), Entry::position);
        return new History(query.volunteerId(), page.items(), page.next());
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("revision"),
                row.getString("stream"),
                row.getLong("sequence"),
                Times.instant(row, "recorded_at"),
                Times.optionalInstant(row, "valid_from"),
                Times.optionalInstant(row, "valid_until"),
                row.getString("actor_kind"),
                row.getString("actor_id"),
                row.getString("channel"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                json.readValue(row.getString("payload"), PAYLOAD));
    }
}
