package org.redvest.api.exchange.national;

/** Why a link ended. Stored by name: a constant is never renamed. */
public enum UnlinkCause {
    /** The volunteer wants it so, or somebody for them. */
    BY_REQUEST,
    /** The volunteer does not agree to the exchange any more. */
    CONSENT_WITHDRAWN,
    /** Two numbers had it together that are two persons' again. */
    UNMERGED,
    /** The volunteer was erased. */
    ERASED
}
