package org.redvest.api.cover.claim.query;

/** By what an overview of claims tells them apart. */
public enum ClaimGrouping {
    /** Service category in which it happened. */
    CATEGORY,
    /** District in which it happened. */
    DIVISION
}
