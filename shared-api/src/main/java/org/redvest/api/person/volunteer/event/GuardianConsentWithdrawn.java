package org.redvest.api.person.volunteer.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;

/**
 * A minor's guardian no longer consents.
 *
 * @param volunteerId the minor
 * @param from from when on
 */
@Revision("1")
public record GuardianConsentWithdrawn(VolunteerId volunteerId, Instant from) implements VolunteerEvent {}
