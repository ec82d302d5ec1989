package org.redvest.api.honour.benefit;

/** Of which days an honour card counts the hours. Stored by name: a constant is never renamed. */
public enum CardWindow {
    /** 自然年: of a whole calendar year. */
    CALENDAR_YEAR,
    /** 近几年: of so many years at the most. */
    LAST_YEARS,
    /** 累计: of any days. */
    EVER
}
