package org.redvest.api.open.disclosure.query;

/**
 * By what those who serve are broken down. The age is not among them: no read model knows when anybody was born (ADR 5). By category and
 * district, the statistics of the disclosure tell, of records that are public one by one.
 */
public enum CompositionKey {
    /**
     * A professional skill, as the volunteer gave it; whoever has several is in several groups. Of the whole city and a whole calendar
     * year alone: of a part and the whole, or of two days one after the other, what is suppressed could be reckoned.
     */
    SKILL,
    /** The hour in which the service began, Asia/Shanghai: {@code MONDAY 09} to {@code SUNDAY 23}. */
    HOUR_OF_WEEK
}
