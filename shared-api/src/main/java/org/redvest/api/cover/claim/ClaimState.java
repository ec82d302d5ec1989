package org.redvest.api.cover.claim;

/** How an insurance claim stands. Stored by name: a constant is never renamed. */
public enum ClaimState {
    /** 处理中: something may be paid for it yet. */
    OPEN,
    /** 拒赔: nothing is paid for it. */
    REFUSED,
    /** 结案: nothing more is paid for it. */
    CLOSED
}
