package org.redvest.api.open.disclosure.query;

/** Whether the notice (公示) of a record that counts is over. */
public enum NoticeState {
    /** It counts, and anybody may object to it. */
    UNDER_NOTICE,
    /** It counts, and its notice is over, or it had none. */
    FINAL
}
