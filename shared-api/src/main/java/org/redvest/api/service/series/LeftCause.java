package org.redvest.api.service.series;

/** Why a shift stays as it is although its series changes. Stored by name: a constant is never renamed. */
public enum LeftCause {
    /** It has begun, or is over. */
    HELD,
    /** Somebody is signed up, or waits. */
    SIGNED_UP,
    /** It was moved by itself. */
    MOVED,
    /** It was called off by itself. */
    CANCELLED
}
