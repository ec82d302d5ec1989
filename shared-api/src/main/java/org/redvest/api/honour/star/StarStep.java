package org.redvest.api.honour.star;

/** A step in the life of a star. */
public enum StarStep {
    /** Somebody applied for it. */
    APPLIED,
    /** The application was approved, and is under notice (公示). */
    ANNOUNCED,
    /** The application was refused. */
    REFUSED,
    /** The application was stopped after it had been approved. */
    STOPPED,
    /** The star is theirs. */
    GRANTED,
    /** Their hours fell below what it took: somebody is to look at it. */
    PUT_UNDER_REVIEW,
    /** Their hours came back before anybody decided. */
    REVIEW_LAPSED,
    /** It stays, although the hours fell. */
    KEPT,
    /** It was taken back. */
    WITHDRAWN
}
