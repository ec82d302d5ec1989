package org.redvest.api.city.station;

import java.util.Optional;

/**
 * What a station is, the highest rank first (新时代文明实践 centres, offices and stations, and what teams run below them). Stored by
 * name: a constant is never renamed.
 */
public enum StationKind {
    /** 实践中心, of a district. */
    CENTRE,
    /** 实践所, of a street. */
    OFFICE,
    /** 实践站, 驿站, of a community or at a place. */
    STATION,
    /** 点. */
    POINT,
    /** 岗. */
    POST;

    /** The kind that offices call so; empty where they call none so. */
    public static Optional<StationKind> named(String chinese) {
        return switch (chinese) {
            case "实践中心", "中心" -> Optional.of(CENTRE);
            case "实践所", "所" -> Optional.of(OFFICE);
            case "实践站", "驿站", "站" -> Optional.of(STATION);
            case "实践点", "服务点", "点" -> Optional.of(POINT);
            case "服务岗", "岗" -> Optional.of(POST);
            default -> Optional.empty();
        };
    }

    /** Whether one of this kind may have one of the other beneath it. */
    public boolean isAbove(StationKind other) {
        return compareTo(other) < 0;
    }
}
