package org.redvest.api.service.attendance;

/** What shows that somebody was there. Stored by name: a constant is never renamed. */
public enum EvidenceMethod {
    /** A code that was shown at the shift. */
    CODE,
    /** Where their device was. */
    LOCATION,
    /** The organiser, who checked them in or out. */
    ORGANISER,
    /** The organiser's list. */
    LIST,
    /** An attendance sheet that was imported. */
    SHEET
}
