package org.redvest.api.honour.story;

/** How far a story has come. Stored by name: a constant is never renamed. */
public enum StoryStep {
    /** It is being written. */
    DRAFT,
    /** It waits for its review. */
    SUBMITTED,
    /** It is to be written anew. */
    RETURNED,
    /** It may be published, once everybody who is named consents. */
    APPROVED,
    /** Everybody reads it. */
    PUBLISHED,
    /** It is read no longer, because somebody who is named does not consent any more, or was erased. */
    TAKEN_DOWN,
    /** Whoever wrote it, or the office, took it back. */
    WITHDRAWN
}
