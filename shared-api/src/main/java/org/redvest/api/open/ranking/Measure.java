package org.redvest.api.open.ranking;

/** What is compared; each is kept apart from the others. Stored by name: a constant is never renamed. */
public enum Measure {
    /** Volunteers who served in the period, each counted once. */
    PERSONS,
    /**
     * Active volunteers (活跃志愿者): those who served in the calendar year of the period's last day, up to that day, each counted
     * once. Who is registered and served in no part of that year is none; in a ranking of a whole year it is {@link #PERSONS}.
     */
    ACTIVE_PERSONS,
    /** Service records (人次). */
    PERSON_TIMES,
    /** Minutes. */
    MINUTES,
    /** Minutes for every 1,000 residents; known for districts. */
    MINUTES_PER_1000_RESIDENTS
}
