package org.redvest.api.reward.timebank;

/** What became of minutes that were sent to another bank. */
public enum TransferState {
    /** That bank has not answered. */
    WAITING,
    /** They arrived. */
    ACKNOWLEDGED,
    /** They came back. */
    REJECTED
}
