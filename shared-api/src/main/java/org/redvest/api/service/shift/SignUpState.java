package org.redvest.api.service.shift;

/** How a sign-up stands. Stored by name: a constant is never renamed. */
public enum SignUpState {
    /** Has a place. */
    CONFIRMED,
    /** Waits in line. */
    WAITING,
    /** May have a place, for a while. */
    OFFERED,
    /** Withdrew, in time or while they waited. */
    WITHDRAWN,
    /** Withdrew late, from a place. */
    WITHDRAWN_LATE,
    /** Declined the place that was offered. */
    DECLINED,
    /** Did not accept the place that was offered in time. */
    EXPIRED,
    /** Lost the place, or the place in the line, without having withdrawn. */
    RELEASED;

    /** Whether it takes one of the places. */
    public boolean takesAPlace() {
        return this == CONFIRMED || this == OFFERED;
    }

    /** Whether it goes on. */
    public boolean isOpen() {
        return this == CONFIRMED || this == WAITING || this == OFFERED;
    }
}
