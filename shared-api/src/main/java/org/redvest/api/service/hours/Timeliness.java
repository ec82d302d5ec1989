package org.redvest.api.service.hours;

/** Whether a service was recorded within 10 working days after it ended (Decree 67 Art. 11). */
public enum Timeliness {
    /** Recorded within 10 working days. */
    ON_TIME,
    /** Recorded later; counted, and shown as late. */
    LATE,
    /** The State Council's working-day calendar of that time is not loaded, and a guess would be worse. */
    DEADLINE_UNKNOWN
}
