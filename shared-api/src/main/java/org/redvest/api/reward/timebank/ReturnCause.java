package org.redvest.api.reward.timebank;

/** Why time came back from where it waited. */
public enum ReturnCause {
    /** The holder took it back. */
    TAKEN_BACK,
    /** Its time was over. */
    TIMED_OUT,
    /** Who it was offered to declined. */
    DECLINED
}
