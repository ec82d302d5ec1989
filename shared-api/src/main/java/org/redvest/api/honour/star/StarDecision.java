package org.redvest.api.honour.star;

/** What becomes of a star under review. */
public enum StarDecision {
    /** It stays, with the hours that are left. */
    KEEP,
    /** It is taken back. */
    WITHDRAW
}
