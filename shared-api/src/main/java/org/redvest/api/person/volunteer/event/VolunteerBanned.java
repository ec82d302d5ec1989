package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer is banned.
 *
 * @param volunteerId who
 * @param basis number of the document it rests on
 */
@Revision("1")
public record VolunteerBanned(VolunteerId volunteerId, Text basis) implements VolunteerEvent {}
