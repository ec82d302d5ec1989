package org.redvest.api.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.volunteer.VolunteerId;

/**
 * The person says that they did not agree to their registration, which voids it.
 *
 * @param volunteerId who
 * @param reason in their words; empty where they gave none
 */
@Revision("1")
public record RegistrationContested(VolunteerId volunteerId, String reason) implements VolunteerEvent {}
