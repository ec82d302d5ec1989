package org.redvest.api.person.volunteer;

import org.jspecify.annotations.Nullable;
import org.redvest.api.id.MergeCaseId;

/**
 * What became of a document that was to be linked.
 *
 * @param mergeCaseId the case that is open because another volunteer has the document; null where it is linked
 */
public record DocumentLink(@Nullable MergeCaseId mergeCaseId) {

    /** It is this volunteer's. */
    public static final DocumentLink LINKED = new DocumentLink(null);
}
