package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentPurpose;

/**
 * Somebody agrees to a use of their data beyond the record itself.
 *
 * @param volunteerId who
 * @param purpose to what
 * @param evidence what shows it
 */
@Revision("1")
public record ConsentGiven(VolunteerId volunteerId, ConsentPurpose purpose, ConsentEvidence evidence)
        implements VolunteerEvent {}
