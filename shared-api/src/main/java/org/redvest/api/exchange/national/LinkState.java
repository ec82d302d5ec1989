package org.redvest.api.exchange.national;

/** What became of a link of a volunteer with another system. Stored by name: a constant is never renamed. */
public enum LinkState {
    /** The other system was told, and has not answered: nothing of the volunteer goes there yet. */
    ASKED,
    /** The other system knows the number: final records go there. */
    IN_FORCE,
    /** The other system knows nobody by this number. */
    REJECTED,
    /** Nothing more goes there. */
    ENDED
}
