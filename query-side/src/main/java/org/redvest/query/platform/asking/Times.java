package org.redvest.query.platform.asking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** Instants of questions, and to and from the database, always in UTC. */
public final class Times {

    private Times() {}

    /** The instant that is asked about, or now where none is. */
    public static Instant orNow(@Nullable Instant asked, Clock clock) {
        return asked == null ? clock.instant() : asked;
    }

    /**
     * The end of a time that is asked about, which does not lie before its beginning where both are given.
     *
     * @throws Refusal {@link Problem#WINDOW_REVERSED}
     */
    public static @Nullable Instant requireNotBefore(@Nullable Instant end, @Nullable Instant beginning) {
        if (end != null && beginning != null && end.isBefore(beginning)) {
            throw new Refusal(Problem.WINDOW_REVERSED);
        }
        return end;
    }

    /**
     * Requires that a range of dates, of which either end may be open, is not reversed.
     *
     * @throws Refusal {@link Problem#WINDOW_REVERSED}
     */
    public static void requireRange(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw new Refusal(Problem.WINDOW_REVERSED);
        }
    }

    /** As a parameter. */
    public static OffsetDateTime parameter(Instant instant) {
        // the driver rounds to microseconds, and an instant rounded up may lie in a period that had not begun
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** From a column that is never null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** From a column that may be null. */
    public static @Nullable Instant optionalInstant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
