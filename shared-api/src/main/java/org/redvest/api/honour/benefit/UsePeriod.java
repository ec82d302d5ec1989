package org.redvest.api.honour.benefit;

import java.time.LocalDate;

/** In which time uses of a benefit are counted. Stored by name: a constant is never renamed. */
public enum UsePeriod {
    /** 不限次数: they are not. */
    UNLIMITED,
    /** 仅限一次: once and for all. */
    ONCE,
    /** 每日: of a civil day, Asia/Shanghai. */
    DAY,
    /** 每月: of a calendar month. */
    MONTH,
    /** 每年: of a calendar year. */
    YEAR;

    /** Whether a use of one civil day is counted on another one. */
    boolean counts(LocalDate used, LocalDate on) {
        return switch (this) {
            case UNLIMITED -> false;
            case ONCE -> true;
            case DAY -> used.equals(on);
            case MONTH -> used.getYear() == on.getYear() && used.getMonth() == on.getMonth();
            case YEAR -> used.getYear() == on.getYear();
        };
    }
}
