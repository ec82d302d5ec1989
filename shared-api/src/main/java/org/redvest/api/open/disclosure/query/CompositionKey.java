package org.redvest.api.open.disclosure.query;

/** By what those who serve are broken down. The age is not among them: no read model knows when anybody was born (ADR 5). */
public enum CompositionKey {
    /** A professional skill, as the volunteer gave it; whoever has several is in several groups. */
    SKILL,
    /** The service category: its name. */
    CATEGORY,
    /** The district of the place: its division code. */
    DISTRICT,
    /** The hour in which the service began, Asia/Shanghai: {@code MONDAY 09} to {@code SUNDAY 23}. */
    HOUR_OF_WEEK
}
