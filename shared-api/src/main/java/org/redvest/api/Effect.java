package org.redvest.api;

/** What a command did. */
public enum Effect {
    /** It was recorded. */
    RECORDED,
    /** The same request had been recorded before; nothing was written. */
    ALREADY_RECORDED
}
