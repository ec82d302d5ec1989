package org.redvest.api.service.scrutiny;

/** What somebody makes of a finding. Stored by name: a constant is never renamed. */
public enum FindingVerdict {
    /** Nothing is wrong with these records. */
    DISMISSED,
    /** Something is: whoever may does what follows, record by record. */
    CONFIRMED
}
