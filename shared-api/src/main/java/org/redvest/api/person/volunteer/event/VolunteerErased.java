package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;

/**
 * A volunteer was erased (注销; PIPL Art. 47): their key is destroyed, and with it every personal datum under it. Number,
 * counts and minutes stay.
 *
 * @param volunteerId who
 */
@Revision("1")
public record VolunteerErased(VolunteerId volunteerId) implements VolunteerEvent {}
