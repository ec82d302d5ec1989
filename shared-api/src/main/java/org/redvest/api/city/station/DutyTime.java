package org.redvest.api.city.station;

import java.util.Optional;

/** At what time of day a team serves at a station. Stored by name: a constant is never renamed. */
public enum DutyTime {
    /** 上午. */
    MORNING,
    /** 下午. */
    AFTERNOON,
    /** 全天. */
    WHOLE_DAY;

    /** The time that offices call so; empty where they call none so. */
    public static Optional<DutyTime> named(String chinese) {
        return switch (chinese) {
            case "上午" -> Optional.of(MORNING);
            case "下午" -> Optional.of(AFTERNOON);
            case "全天" -> Optional.of(WHOLE_DAY);
            default -> Optional.empty();
        };
    }

    /** Whether the two have anything of a day in common. */
    public boolean meets(DutyTime other) {
        return this == other || this == WHOLE_DAY || other == WHOLE_DAY;
    }
}
