package org.redvest.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Civil dates of the ledger: instants are stored in UTC, dates are those of the wall calendar in China. */
public final class CivilTime {

    /** The zone of every civil date in RedVest. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private CivilTime() {}

    /** The date on the wall calendar in China at that instant. */
    public static LocalDate dateOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The instant at which that date begins in China. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
