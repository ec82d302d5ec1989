package org.redvest.api.service.order;

/** Who said how an order was: they are counted apart. Stored by name: a constant is never renamed. */
public enum ReviewedBy {
    /** Whom it was for. */
    BENEFICIARY,
    /** The person who was named to speak for them when it was placed. */
    PROXY,
    /** Staff who placed it for somebody without a phone, and asked them. */
    STAFF
}
