package org.redvest.api.exchange.national;

/** What another system answers. Stored by name: a constant is never renamed. */
public enum AnswerKind {
    /** It has what it was sent. */
    ACKNOWLEDGEMENT,
    /** It does not take it, and says why. */
    REJECTION,
    /** It has something else under this number. */
    CONFLICT
}
