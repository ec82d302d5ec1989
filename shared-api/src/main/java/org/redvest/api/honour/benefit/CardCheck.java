package org.redvest.api.honour.benefit;

/** What a code says to who checks it for a benefit. */
public enum CardCheck {
    /** Its holder may use the benefit now. */
    ENTITLED,
    /** They may not. */
    NOT_ENTITLED,
    /** It is the code of no card that is valid. */
    INVALID
}
