package org.redvest.api.service.scrutiny;

/** What was found of a record that was checked. Stored by name: a constant is never renamed. */
public enum CheckOutcome {
    /** The service took place as it is recorded. */
    CONFIRMED,
    /** It did not, or nothing shows that it did. It goes on counting until somebody entitled says otherwise. */
    NOT_CONFIRMED
}
