package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;

/**
 * This number and another are no longer held to be one person's. It stands in the stream of both.
 *
 * @param volunteerId this one
 * @param mergeCaseId the case that was decided
 * @param survivor whose number went on
 * @param absorbed under whose number nothing more was recorded
 */
@Revision("1")
public record MergeEnded(VolunteerId volunteerId, MergeCaseId mergeCaseId, VolunteerId survivor, VolunteerId absorbed)
        implements VolunteerEvent {}
