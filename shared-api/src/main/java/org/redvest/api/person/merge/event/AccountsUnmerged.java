package org.redvest.api.person.merge.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;

/**
 * The two of a case are not one person after all.
 *
 * @param mergeCaseId which case
 * @param survivor whose number went on
 * @param absorbed under whose number nothing more was recorded
 */
@Revision("1")
public record AccountsUnmerged(MergeCaseId mergeCaseId, VolunteerId survivor, VolunteerId absorbed)
        implements MergeEvent {}
