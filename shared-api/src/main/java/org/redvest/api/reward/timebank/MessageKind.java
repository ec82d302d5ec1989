package org.redvest.api.reward.timebank;

/** What a message between time banks says. */
public enum MessageKind {
    /** Minutes go to an account of the bank to which it is sent. */
    TRANSFER,
    /** They arrived there. */
    ACKNOWLEDGEMENT,
    /** They did not, and go back. */
    REJECTION
}
