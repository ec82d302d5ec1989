package org.redvest.api.open.ranking.query;

/** What is compared; each is kept apart from the others. */
public enum Measure {
    /** Volunteers who served, each counted once. */
    PERSONS,
    /** Certified service records. */
    PERSON_TIMES,
    /** Certified minutes. */
    MINUTES,
    /** Certified minutes for every 1,000 residents; known for districts. */
    MINUTES_PER_1000_RESIDENTS
}
