package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.Guardian;

/**
 * A minor's guardian consents to their serving, from the date that the guardian's consent names.
 *
 * @param volunteerId the minor
 * @param guardian who consents, sealed
 */
@Revision("1")
public record GuardianConsentGiven(VolunteerId volunteerId, Guardian guardian) implements VolunteerEvent {}
