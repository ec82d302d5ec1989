package org.redvest.api.person.merge.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.MergeGround;

/**
 * Two volunteers may be one person.
 *
 * @param mergeCaseId the case of these two
 * @param one either of them
 * @param other the other one
 * @param ground why
 */
@Revision("1")
public record MergeCaseOpened(MergeCaseId mergeCaseId, VolunteerId one, VolunteerId other, MergeGround ground)
        implements MergeEvent {}
