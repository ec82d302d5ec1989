package org.redvest.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Civil dates of the ledger: instants are stored in UTC, dates are those of the wall calendar in China. */
public final class CivilTime {

    /** The zone of every civil date in RedVest. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final int SECONDS_OF_A_MINUTE = 60;

    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 9999;

    private static final Instant FIRST = startOf(LocalDate.of(FIRST_YEAR, 1, 1));
    private static final Instant END = startOf(LocalDate.of(LAST_YEAR + 1, 1, 1));

    private CivilTime() {}

    /** Whether a date is one that people and databases agree on: in the years 1850 to 9999. */
    public static boolean isOnCalendar(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** Whether an instant lies, in China, on a date that {@link #isOnCalendar(LocalDate)}. */
    public static boolean isOnCalendar(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(END);
    }

    /** The date on the wall calendar in China at that instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The instant at which that date begins in China. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /**
     * The instant at which China's clocks showed that time.
     *
     * @throws Refusal {@link Problem#LOCAL_TIME_UNCLEAR} where they did twice or never, or showed seconds of their own
     */
    public static Instant at(LocalDateTime shown) {
        List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(shown);
        if (offsets.size() != 1 || offsets.getFirst().getTotalSeconds() % SECONDS_OF_A_MINUTE != 0) {
            throw new Refusal(Problem.LOCAL_TIME_UNCLEAR);
        }
        return shown.toInstant(offsets.getFirst());
    }
}
