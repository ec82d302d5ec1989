package org.redvest.api.reward.timebank;

/** Why a time account was closed. */
public enum ClosingCause {
    /** The holder died. */
    DEATH,
    /** The holder was erased (注销). */
    ERASURE
}
