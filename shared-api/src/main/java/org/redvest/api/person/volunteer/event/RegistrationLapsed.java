package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;

/**
 * Nobody confirmed a registration in time: it came to nothing.
 *
 * @param volunteerId who
 */
@Revision("1")
public record RegistrationLapsed(VolunteerId volunteerId) implements VolunteerEvent {}
