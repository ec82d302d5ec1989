package org.redvest.api.service.hours;

/** What has become of the proposal to correct a service record. */
public enum HoursChangeState {
    /** It waits for somebody else than who proposed it. */
    PROPOSED,
    /** It counts. */
    APPROVED,
    /** It does not. */
    REFUSED
}
