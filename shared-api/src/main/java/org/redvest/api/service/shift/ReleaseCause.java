package org.redvest.api.service.shift;

/** Why somebody loses a place, or a place in the line, without having withdrawn. Stored by name: a constant is never renamed. */
public enum ReleaseCause {
    /** The capacity was lowered, and they stood on the list of whom to release. */
    CAPACITY_LOWERED,
    /** They were banned. */
    BANNED,
    /** They were erased (注销). */
    ERASED,
    /** Two numbers of one person were merged, and of two sign-ups that do not go together this was the later. */
    MERGED,
    /** They are a minor, and their guardian's consent was withdrawn. */
    GUARDIAN_WITHDREW,
    /** The shift was cancelled. */
    SHIFT_CANCELLED
}
