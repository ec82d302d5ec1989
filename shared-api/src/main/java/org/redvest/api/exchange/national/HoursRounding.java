package org.redvest.api.exchange.national;

/** How minutes become hours of so many decimals, record by record: a sum of rounded hours is not the rounded sum. Stored by name: a constant is never renamed. */
public enum HoursRounding {
    /** To the nearest; in the middle, up. */
    HALF_UP
}
