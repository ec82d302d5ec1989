package org.redvest.api.person.merge.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;

/**
 * The two of a case are one person.
 *
 * @param mergeCaseId which case
 * @param survivor whose number goes on
 * @param absorbed under whose number nothing more is recorded
 */
@Revision("1")
public record AccountsMerged(MergeCaseId mergeCaseId, VolunteerId survivor, VolunteerId absorbed)
        implements MergeEvent {}
