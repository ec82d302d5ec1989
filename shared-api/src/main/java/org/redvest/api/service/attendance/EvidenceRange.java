package org.redvest.api.service.attendance;

/** Whether evidence counts by itself. Stored by name: a constant is never renamed. */
public enum EvidenceRange {
    /** At the shift, in its time. */
    IN_RANGE,
    /**
     * Elsewhere, at another time, of somebody who has no place, or of whom the organiser said that they did not come, or that
     * what showed it does not: it counts once the organiser accepts it.
     */
    OUT_OF_RANGE
}
