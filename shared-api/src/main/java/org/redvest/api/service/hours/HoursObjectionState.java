package org.redvest.api.service.hours;

/** What has become of an objection to a service record under notice. */
public enum HoursObjectionState {
    /** Nobody has decided it: the record does not count. */
    OPEN,
    /** It is right: the record was revoked. */
    UPHELD,
    /** It is not right. */
    REJECTED,
    /** Whoever raised it took it back. */
    WITHDRAWN
}
