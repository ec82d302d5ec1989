package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;

/**
 * Somebody no longer agrees to a use of their data.
 *
 * @param volunteerId who
 * @param purpose to what
 */
@Revision("1")
public record ConsentWithdrawn(VolunteerId volunteerId, ConsentPurpose purpose) implements VolunteerEvent {}
