package org.redvest.api.service.attendance;

/** How somebody's attendance of a shift stands. */
public enum AttendanceState {
    /** Checked in, and not out. */
    PRESENT,
    /** Was there from one time to another. */
    ATTENDED,
    /** The organiser does not accept what shows that they were there. */
    REJECTED,
    /** Did not come, says the organiser. */
    NO_SHOW,
    /** Did not come, says the organiser; they say otherwise. */
    NO_SHOW_CONTESTED,
    /** Nothing stands: what was said of them was withdrawn. */
    NOTHING
}
