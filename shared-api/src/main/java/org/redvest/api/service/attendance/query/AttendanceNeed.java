package org.redvest.api.service.attendance.query;

/** What an attendance may still need. */
public enum AttendanceNeed {
    /** The organiser is to accept it, or not; or to look again at a no-show that is contested. */
    APPROVAL,
    /** They came, and have not gone. */
    CHECK_OUT,
    /** It counts, and no hours are certified of it. */
    CERTIFICATION
}
