package org.redvest.api.service.hours;

/** How far a service record has come. Only the last two count, and {@link #UNDER_NOTICE} may still be objected to. */
public enum RecordState {
    /** Somebody else than who certified it is to sign for it too. */
    AWAITING_COUNTERSIGNATURE,
    /** An objection to it is open. */
    SUSPENDED,
    /** It was revoked. */
    REVOKED,
    /** It counts, and anybody may object to it. */
    UNDER_NOTICE,
    /** It counts. */
    FINAL;

    /** Whether a record counts that has come so far. */
    public boolean counts() {
        return this == UNDER_NOTICE || this == FINAL;
    }
}
