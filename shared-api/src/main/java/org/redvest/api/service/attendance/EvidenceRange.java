package org.redvest.api.service.attendance;

/** Whether evidence counts by itself. Stored by name: a constant is never renamed. */
public enum EvidenceRange {
    /** At the shift, in its time. */
    IN_RANGE,
    /** Elsewhere, at another time, or of somebody who has no place: it counts once the organiser accepts it. */
    OUT_OF_RANGE
}
