package org.redvest.api.service.hours;

/** On what certified hours rest. Stored by name: a constant is never renamed. */
public enum EvidenceClass {
    /** Checked in and out at the shift. */
    ATTENDED,
    /** Checked in, and out by the city's policy, because they forgot; the organiser confirmed it. */
    ESTIMATED,
    /** Written down by the organiser. */
    BACK_FILLED,
    /** Taken from an attendance sheet. */
    IMPORTED,
    /** Said by the volunteer alone; the organiser certified it. */
    REPORTED
}
