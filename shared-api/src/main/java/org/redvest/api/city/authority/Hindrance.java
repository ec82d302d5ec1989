package org.redvest.api.city.authority;

/** Why a delegation is not in force at an instant. */
public enum Hindrance {
    /** Its period begins later. */
    NOT_YET_BEGUN,
    /** Its period is over. */
    ENDED,
    /** It was suspended, and not resumed. */
    SUSPENDED,
    /** It was taken back. */
    REVOKED,
    /** It was found that it never was valid. */
    DECLARED_INVALID,
    /** The delegation under which it was granted is not in force. */
    GRANTER_NOT_IN_FORCE
}
