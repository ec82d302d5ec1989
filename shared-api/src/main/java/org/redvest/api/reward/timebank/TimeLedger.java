package org.redvest.api.reward.timebank;

/** The books of a time bank, between which time moves: what leaves one enters another, so that all of them sum to zero. */
public enum TimeLedger {
    /** What is free in the account that the event is about. */
    HOLDER,
    /** What the same holder has above the cap, until they donate it. */
    SET_ASIDE,
    /** What is ordered or offered as a gift, until that is settled or comes back. */
    ESCROW,
    /** What was donated to everybody (公益时间池). */
    POOL,
    /** What left for another bank, until that acknowledges it. */
    SUSPENSE,
    /** What other banks took over, less what came from them; below zero where more came. */
    EXCHANGED,
    /** Where time comes from and goes to: minus all that the bank owes. */
    ISSUED
}
