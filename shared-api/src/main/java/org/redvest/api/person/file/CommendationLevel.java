package org.redvest.api.person.file;

/**
 * Who stands behind a commendation. Those of county level and above are recorded on evidence, all others once they were
 * verified (Decree 67 Art. 9).
 */
public enum CommendationLevel {
    /** 国家级. */
    NATIONAL,
    /** 省级. */
    PROVINCE,
    /** 市级. */
    CITY,
    /** 县级, a city's district included. */
    COUNTY,
    /** Everybody else: streets, organisations, enterprises. */
    OTHER
}
