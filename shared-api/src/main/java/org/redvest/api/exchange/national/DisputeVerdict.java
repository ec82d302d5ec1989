package org.redvest.api.exchange.national;

/** What an officer made of a record that another system rejected or has otherwise. Stored by name: a constant is never renamed. */
public enum DisputeVerdict {
    /** The other system keeps what it has, until the record changes here. */
    KEEP_THEIRS,
    /** It is sent again as its next version. */
    SEND_AGAIN
}
