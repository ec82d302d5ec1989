package org.redvest.api.service.hours;

/** What has become of a service that a volunteer reported themselves. */
public enum HoursReportState {
    /** Nobody has decided it: it counts nothing. */
    WAITING,
    /** A service record was made of it, and whatever became of that since, it says itself. */
    CERTIFIED,
    /** The organisation does not certify it. */
    DECLINED,
    /** The volunteer took it back; or was erased while it waited. */
    WITHDRAWN
}
