package org.redvest.api.exchange.national;

/** What became of a service record that was sent to another system, of its latest version. Stored by name: a constant is never renamed. */
public enum RecordState {
    /** No answer came yet. */
    SENT,
    /** The other system has it. */
    ACKED,
    /** The other system does not take it. */
    REJECTED,
    /** The other system has something else under this number: an officer decides. */
    CONFLICT
}
