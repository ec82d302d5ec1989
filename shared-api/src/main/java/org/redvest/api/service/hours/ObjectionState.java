package org.redvest.api.service.hours;

/** What has become of the objection (异议) of a merge case to a service record. */
public enum ObjectionState {
    /** Nobody has decided it yet: the record does not count. */
    OPEN,
    /** The record does not count. */
    UPHELD,
    /** The record counts. */
    REJECTED,
    /** The reason is gone, because the merge is: the record counts. */
    DROPPED;

    /** Whether the record counts in hours, points and rankings. */
    public boolean counts() {
        return this == REJECTED || this == DROPPED;
    }
}
