package org.redvest.api.honour.story;

/** Why a story was taken down. Stored by name: a constant is never renamed. */
public enum TakeDownCause {
    /** Somebody who is named does not consent any more. */
    CONSENT_WITHDRAWN,
    /** Somebody who is named was erased. */
    ERASED
}
