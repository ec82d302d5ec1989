package org.redvest.command.service.series;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.SeriesId;
import org.redvest.api.service.series.Laying;
import org.redvest.command.service.series.OccurrenceWindow.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Windows that were asked for, in the database: whichever command side is alive can go on with them. */
@Component
class OccurrenceWindows {

    private final JdbcClient jdbc;
    private final Clock clock;

    OccurrenceWindows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a new one; nothing where one of this id is there already. */
    void add(UUID id, String askedBy, LocalDate firstDay, LocalDate lastDay, long seriesTotal) {
        jdbc.sql("""
                        INSERT INTO command.occurrence_window
                            (id, asked_by, first_day, last_day, state, series_total, series_done, refused, laid, holidays,
                             occurrences, last_series, asked_at)
                        VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, ?, ?) ON CONFLICT (id) DO NOTHING""")
                .params(
                        id,
                        askedBy,
                        firstDay,
                        lastDay,
                        State.RUNNING.name(),
                        seriesTotal,
                        SeriesOfProjects.FIRST,
                        now())
                .update();
    }

    Optional<OccurrenceWindow> find(UUID id) {
        return jdbc.sql("SELECT * FROM command.occurrence_window WHERE id = ?")
                .param(id)
                .query((row, number) -> window(row))
                .optional();
    }

    private static OccurrenceWindow window(ResultSet row) throws SQLException {
        int missing = row.getInt("waits_for_calendar_of");
        Integer waitsForCalendarOf = row.wasNull() ? null : Integer.valueOf(missing);
        return new OccurrenceWindow(
                row.getObject("id", UUID.class),
                row.getString("asked_by"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                State.valueOf(row.getString("state")),
                row.getLong("series_total"),
                row.getLong("series_done"),
                row.getLong("refused"),
                row.getLong("laid"),
                row.getLong("holidays"),
                row.getLong("occurrences"),
                waitsForCalendarOf,
                row.getString("last_series"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** A series was laid. Whoever goes on after a crash lays the last one again, which makes nothing new. */
    void advance(UUID id, SeriesId series, Laying laying) {
        jdbc.sql("""
                        UPDATE command.occurrence_window SET series_done = series_done + 1, laid = laid + ?,
                            holidays = holidays + ?, occurrences = occurrences + ?,
                            waits_for_calendar_of = least(waits_for_calendar_of, ?::integer), last_series = ?
                        WHERE id = ?""")
                .params(laying.laid(), laying.holidays(), laying.inWindow())
                .param(laying.waitsForCalendarOf())
                .param(series.value())
                .param(id)
                .update();
    }

    /** Nothing is laid of a series. */
    void refuse(UUID id, SeriesId series) {
        jdbc.sql("""
                        UPDATE command.occurrence_window SET series_done = series_done + 1, refused = refused + 1,
                            last_series = ? WHERE id = ?""").param(series.value()).param(id).update();
    }

    void complete(UUID id) {
        jdbc.sql("UPDATE command.occurrence_window SET state = ?, finished_at = ? WHERE id = ?")
                .params(State.COMPLETED.name(), now(), id)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
