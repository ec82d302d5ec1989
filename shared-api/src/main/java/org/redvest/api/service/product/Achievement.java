package org.redvest.api.service.product;

/** What a provider lets be seen beside their product. Stored by name: a constant is never renamed. */
public enum Achievement {
    /** Certified hours. */
    HOURS,
    /** The star (星级) that they hold. */
    STAR,
    /** How those whom they served found it. */
    REVIEWS
}
