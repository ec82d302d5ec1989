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
import org.redvest.query.platform.Persons;
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
                        SELECT h.*, e.erased_at FROM query.history_entry h
                            LEFT JOIN query.erased_volunteer e USING (volunteer_id)
                        WHERE h.volunteer_id %s AND h.position > ? ORDER BY h.position LIMIT ?""".formatted(Persons.ANY_NUMBER))
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
        Map<String, Object> payload = json.readValue(row.getString("payload"), PAYLOAD);
        if (row.getObject("erased_at") != null) {
            Tombstones.takeAway(row.getString("type"), payload);
        }
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
                row.getString("delegation_id"),
                row.getString("deputy_for"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                payload);
    }
}
