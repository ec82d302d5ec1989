package org.redvest.api.open.ranking;

/** To which division a service counts. Stored by name: a constant is never renamed. */
public enum Attribution {
    /** Where it took place. */
    SERVICE,
    /** Where the volunteer lives. What lies below the district and has fewer than five persons is left out, as their home would be told. */
    RESIDENCE,
    /** Where the organisation that recorded it is registered; the one that goes on, where that was dissolved into another. */
    ORGANISATION
}
