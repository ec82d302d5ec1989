package org.redvest.api.honour.wall;

/** What hangs on the honour wall. */
public enum HonourKind {
    /** A volunteer who was commended. */
    PERSON,
    /** A team that was commended. */
    TEAM,
    /** A unit that was commended. */
    UNIT,
    /** A place that was commended. */
    PLACE,
    /** A brand. */
    BRAND,
    /** A theme. */
    THEME,
    /** A story. */
    STORY
}
