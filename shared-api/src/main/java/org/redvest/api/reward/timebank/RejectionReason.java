package org.redvest.api.reward.timebank;

/** Why minutes that another time bank sent go back. */
public enum RejectionReason {
    /** There is no such account at this bank, or it was closed. */
    NO_OPEN_ACCOUNT,
    /** The account has as much as the rules allow one to hold. */
    NO_ROOM,
    /** The two banks have not agreed to exchange time on this day. */
    NOT_IN_FORCE,
    /** It is no number of minutes that one sends: 1 to 1,000,000. */
    AMOUNT_REFUSED
}
