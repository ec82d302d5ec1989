package org.redvest.api.honour.commendation;

/** How far a round of commendation has come. Stored by name: a constant is never renamed. */
public enum CommendationStep {
    /** Nominations are taken. */
    OPEN,
    /** The list of candidates is fixed, and reviewed. */
    FROZEN,
    /** Those who were recommended are announced (公示), and anybody may object. */
    ANNOUNCED,
    /** The awards are being made. */
    CONCLUDING,
    /** All awards are made. */
    CONCLUDED,
    /** It came to nothing. */
    CANCELLED
}
