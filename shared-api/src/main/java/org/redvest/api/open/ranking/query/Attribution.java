package org.redvest.api.open.ranking.query;

/** To which division a service counts. */
public enum Attribution {
    /** Where it took place. */
    SERVICE,
    /** Where the volunteer lives. */
    RESIDENCE
}
