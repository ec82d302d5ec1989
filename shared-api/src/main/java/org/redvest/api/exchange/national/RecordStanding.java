package org.redvest.api.exchange.national;

/** How a service record that another system is sent stands. Stored by name: a constant is never renamed. */
public enum RecordStanding {
    /** It is certified and final: it counts, and its notice is over. */
    CERTIFIED,
    /** It was sent before and does not count any more: it was revoked, or an objection to it is open or upheld. */
    WITHDRAWN
}
