package org.redvest.command.exchange.imports;

import java.time.LocalDate;
import java.util.Optional;

/** The numbers by which a workbook counts days (ISO/IEC 29500-1, 18.17.4.1). */
enum SerialDates {
    /** Day 1 is 1 January 1900; day 60 is 29 February 1900, which never was. */
    SINCE_1900,
    /** Day 0 is 1 January 1904, as old workbooks of a Macintosh count. */
    SINCE_1904;

    private static final int NEVER_WAS = 60;

    /** The date of a day; empty where it has none. */
    Optional<LocalDate> date(long day) {
        if (this == SINCE_1904) {
            return Optional.of(LocalDate.of(1904, 1, 1).plusDays(day));
        }
        return day < 1 || day == NEVER_WAS
                ? Optional.empty()
                : Optional.of(LocalDate.of(1899, 12, 31).plusDays(day < NEVER_WAS ? day : day - 1));
    }
}
