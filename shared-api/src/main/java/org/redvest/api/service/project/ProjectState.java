package org.redvest.api.service.project;

/** How far a project has come. */
public enum ProjectState {
    /** Being written, or returned by whoever reviewed it. */
    DRAFT,
    /** Waits for its review. */
    SUBMITTED,
    /** Reviewed, and not published yet. */
    APPROVED,
    /** Open to the public, whatever becomes of a revision beside it. */
    PUBLISHED,
    /** Over, for good. */
    CLOSED
}
