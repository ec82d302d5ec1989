package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;

/**
 * The one-time code is to be sent again.
 *
 * @param volunteerId to whom
 */
@Revision("1")
public record ConfirmationCodeRequested(VolunteerId volunteerId) implements VolunteerEvent {}
