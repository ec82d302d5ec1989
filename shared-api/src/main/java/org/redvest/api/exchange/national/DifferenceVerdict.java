package org.redvest.api.exchange.national;

/** What an officer made of a difference. Stored by name: a constant is never renamed. */
public enum DifferenceVerdict {
    /** 采信对方: the other system is right, and this ledger is to be mended. */
    ACCEPTED,
    /** 不采信: this ledger is right. */
    REJECTED,
    /** 暂不处理: both stay as they are, and it is known why. */
    LEFT
}
