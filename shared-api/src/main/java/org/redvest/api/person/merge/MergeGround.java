package org.redvest.api.person.merge;

/** Why two volunteers are held to be one person. Stored by name: a constant is never renamed. */
public enum MergeGround {
    /** An identity document of one was to be linked to the other. */
    SAME_DOCUMENT,
    /** Somebody said so. */
    REPORTED
}
