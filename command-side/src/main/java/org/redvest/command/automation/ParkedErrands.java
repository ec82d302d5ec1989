package org.redvest.command.automation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Refusal;
import org.redvest.command.automation.Errand.Line;
import org.redvest.platform.messaging.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Errands that could not be run, and those that wait behind them: rows of {@code command.parked_errand}. */
@Component
class ParkedErrands {

    /** Twice as long after each failure, from some seconds to an hour. */
    private static final Duration FIRST_DELAY = Duration.ofSeconds(5);

    private static final Duration LAST_DELAY = Duration.ofHours(1);

    private static final String COLUMNS =
            "automation, stream, sequence, position, event_id, event_type, error, attempts, parked_at, next_attempt";

    private final JdbcClient jdbc;
    private final Clock clock;

    ParkedErrands(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A parked errand.
     *
     * @param error problem of a refusal, or class of a failure; null where it only waits behind another
     * @param attempts how often it was tried
     */
    record Parked(
            String automation,
            String stream,
            long sequence,
            long position,
            String eventId,
            String eventType,
            @Nullable String error,
            int attempts,
            OffsetDateTime parkedAt,
            OffsetDateTime nextAttempt) {}

    /** One that nobody runs any more, because somebody decided so. */
    record Dropped(
            String automation,
            String stream,
            long position,
            String eventId,
            String eventType,
            @Nullable String error,
            int attempts,
            OffsetDateTime droppedAt,
            String droppedBy,
            String reason) {}

    /** Those of the lines that have parked errands. */
    Set<Line> linesAmong(Set<Line> lines) {
        return jdbc.sql("""
                        SELECT DISTINCT automation, stream FROM command.parked_errand
                        JOIN unnest(?::text[], ?::text[]) AS asked (automation, stream) USING (automation, stream)
                        WHERE dropped_at IS NULL""")
                .param(column(lines, Line::automation))
                .param(column(lines, Line::stream))
                .query(Line.class)
                .set();
    }

    private static String[] column(Set<Line> lines, Function<Line, String> value) {
        return lines.stream().map(value).toArray(String[]::new);
    }

    /** Tells the database that the transaction at hand has not been forgotten. */
    void signOfLife() {
        jdbc.sql("SELECT 1").query(Integer.class).single();
    }

    /**
     * Parks errands of one line, in their order.
     *
     * @param failure of the first; null where all of them wait behind one that is parked already
     */
    void park(List<Errand> errands, @Nullable Throwable failure) {
        Instant now = clock.instant();
        String error = failure == null ? null : describe(failure);
        for (int i = 0; i < errands.size(); i++) {
            Errand errand = errands.get(i);
            boolean failed = i == 0 && error != null;
            jdbc.sql("INSERT INTO command.parked_errand (" + COLUMNS + ")"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                    .param(errand.line().automation())
                    .param(errand.line().stream())
                    .param(errand.cause().sequence())
                    .param(errand.cause().position())
                    .param(errand.cause().eventId())
                    .param(errand.cause().type())
                    .param(failed ? error : null)
                    .param(failed ? 1 : 0)
                    .param(utc(now))
                    .param(utc(failed ? now.plus(delayAfter(1)) : now))
                    .update();
        }
    }

    /** The first of each line whose time has come, those first that have waited longest. */
    List<Parked> due(int atMost) {
        return jdbc.sql("""
                        SELECT * FROM (SELECT DISTINCT ON (automation, stream) %s
                            FROM command.parked_errand WHERE dropped_at IS NULL
                            ORDER BY automation, stream, position) first_of_line
                        WHERE next_attempt <= ? ORDER BY next_attempt LIMIT ?""".formatted(COLUMNS))
                .param(utc(clock.instant()))
                .param(atMost)
                .query(Parked.class)
                .list();
    }

    /** All of them by position, the first of very many. */
    List<Parked> all(int atMost) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM command.parked_errand WHERE dropped_at IS NULL ORDER BY position, automation LIMIT ?")
                .param(atMost)
                .query(Parked.class)
                .list();
    }

    /** Those that were dropped, the last ones first. */
    List<Dropped> dropped(int atMost) {
        return jdbc.sql("""
                        SELECT automation, stream, position, event_id, event_type, error, attempts, dropped_at, dropped_by,
                            reason
                        FROM command.parked_errand WHERE dropped_at IS NOT NULL ORDER BY dropped_at DESC LIMIT ?""").param(atMost).query(Dropped.class).list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM command.parked_errand WHERE dropped_at IS NULL")
                .query(Long.class)
                .single();
    }

    /** One that was run at last. */
    void remove(Parked errand) {
        jdbc.sql("DELETE FROM command.parked_errand WHERE automation = ? AND position = ?")
                .param(errand.automation())
                .param(errand.position())
                .update();
    }

    /** One that failed again. */
    void postpone(Parked errand, Throwable failure) {
        int attempts = errand.attempts() + 1;
        jdbc.sql("""
                        UPDATE command.parked_errand SET attempts = ?, error = ?, next_attempt = ?
                        WHERE automation = ? AND position = ? AND dropped_at IS NULL""")
                .param(attempts)
                .param(describe(failure))
                .param(utc(clock.instant().plus(delayAfter(attempts))))
                .param(errand.automation())
                .param(errand.position())
                .update();
    }

    /**
     * Has one run at once, as soon as it is the first of its line.
     *
     * @return false where there is none
     */
    boolean hurry(String automation, long position) {
        return jdbc.sql("""
                                UPDATE command.parked_errand SET next_attempt = ?
                                WHERE automation = ? AND position = ? AND dropped_at IS NULL""")
                        .param(utc(clock.instant()))
                        .param(automation)
                        .param(position)
                        .update()
                == 1;
    }

    /**
     * Takes one out of its line for good. The row stays, with who decided so and why.
     *
     * @return false where there is none
     */
    boolean drop(String automation, long position, String by, String reason) {
        return jdbc.sql("""
                                UPDATE command.parked_errand SET dropped_at = ?, dropped_by = ?, reason = ?
                                WHERE automation = ? AND position = ? AND dropped_at IS NULL""")
                        .param(utc(clock.instant()))
                        .param(by)
                        .param(reason)
                        .param(automation)
                        .param(position)
                        .update()
                == 1;
    }

    private static Duration delayAfter(int attempts) {
        // 2^10 times the first is longer than the last
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(attempts - 1, 10));
        return delay.compareTo(LAST_DELAY) < 0 ? delay : LAST_DELAY;
    }

    /** What a refusal is called, or of which class the failure is: a message may quote what must not be shown. */
    private static String describe(Throwable failure) {
        return Refusals.within(failure).map(Refusal::problem).map(Enum::name).orElseGet(() -> innermost(failure)
                .getClass()
                .getName());
    }

    private static Throwable innermost(Throwable failure) {
        Throwable innermost = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        return innermost;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
