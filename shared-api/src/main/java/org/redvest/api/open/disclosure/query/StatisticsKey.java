package org.redvest.api.open.disclosure.query;

/** By what certified hours are summed up. */
public enum StatisticsKey {
    /** The month of the service, Asia/Shanghai: {@code 2026-03}. */
    MONTH,
    /** The service category: its name. */
    CATEGORY,
    /** The district of the place: its division code. */
    DISTRICT
}
