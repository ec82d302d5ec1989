package org.redvest.api.merge.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.merge.MergeCaseId;

/**
 * The two of a case are two persons.
 *
 * @param mergeCaseId which case
 */
@Revision("1")
public record MergeCaseDismissed(MergeCaseId mergeCaseId) implements MergeEvent {}
