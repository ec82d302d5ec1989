package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;

/**
 * The person agreed to the registration that somebody else had entered.
 *
 * @param volunteerId who
 * @param evidence what shows it
 */
@Revision("1")
public record RegistrationConfirmed(VolunteerId volunteerId, ConsentEvidence evidence) implements VolunteerEvent {}
