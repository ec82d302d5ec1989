package org.redvest.api.service.scrutiny.query;

/** How a finding stands. */
public enum FindingState {
    /** Nobody decided on it yet. */
    OPEN,
    /** Somebody found nothing wrong. */
    DISMISSED,
    /** Somebody found that something is. */
    CONFIRMED
}
