package org.redvest.api.person.merge.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.MergeCaseId;

/**
 * The two of a case are two persons.
 *
 * @param mergeCaseId which case
 */
@Revision("1")
public record MergeCaseDismissed(MergeCaseId mergeCaseId) implements MergeEvent {}
