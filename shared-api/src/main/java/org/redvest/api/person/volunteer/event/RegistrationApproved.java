package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;

/**
 * An organisation or an officer approved a registration; who it was, the metadata say.
 *
 * @param volunteerId who was registered
 */
@Revision("1")
public record RegistrationApproved(VolunteerId volunteerId) implements VolunteerEvent {}
