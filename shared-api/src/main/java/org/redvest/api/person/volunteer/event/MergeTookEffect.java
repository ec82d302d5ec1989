package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.VolunteerId;

/**
 * This number and another are one person's from now on. It stands in the stream of both.
 *
 * @param volunteerId this one
 * @param mergeCaseId the case that was decided
 * @param survivor whose number goes on
 * @param absorbed under whose number nothing more is recorded
 */
@Revision("1")
public record MergeTookEffect(
        VolunteerId volunteerId, MergeCaseId mergeCaseId, VolunteerId survivor, VolunteerId absorbed)
        implements VolunteerEvent {}
