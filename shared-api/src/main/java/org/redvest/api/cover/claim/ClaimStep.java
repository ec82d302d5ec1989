package org.redvest.api.cover.claim;

/** What is done with an insurance claim after it was opened. Stored by name: a constant is never renamed. */
public enum ClaimStep {
    /** 调整准备金: another sum is held for it. */
    RESERVE_CHANGED,
    /** 赔付: something is paid. */
    PAID,
    /** 拒赔: it is refused. */
    REFUSED,
    /** 结案: it is closed. */
    CLOSED
}
