package org.redvest.api.exchange.imports;

/** What a file means by a service that ends at an earlier hour than it starts, and names no date for its end. */
public enum Overnight {
    /** A mistake: such rows are rejected. */
    REFUSED,
    /** It went over midnight: the end is on the next day. */
    NEXT_DAY
}
