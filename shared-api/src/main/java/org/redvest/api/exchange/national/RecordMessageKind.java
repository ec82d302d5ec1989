package org.redvest.api.exchange.national;

/** What another system is told. Stored by name: a constant is never renamed. */
public enum RecordMessageKind {
    /** A volunteer here is the one who has a number there. */
    LINK,
    /** A service record of theirs, or another version of one. */
    SERVICE,
    /** Nothing more of them will come. */
    UNLINK
}
