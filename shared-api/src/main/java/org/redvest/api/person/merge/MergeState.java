package org.redvest.api.person.merge;

/** What has become of a merge case. */
public enum MergeState {
    /** Nobody has decided it yet. */
    OPEN,
    /** They are two persons. */
    DISMISSED,
    /** They are one person, and both numbers answer as one. */
    MERGED,
    /** They were held to be one person, and are not: each number has its own facts again. */
    UNMERGED
}
