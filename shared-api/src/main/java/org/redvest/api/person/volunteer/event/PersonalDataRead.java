package org.redvest.api.person.volunteer.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.Text;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody read a volunteer's clear personal data; who it was, the metadata say.
 *
 * @param volunteerId whose data
 * @param purpose what for, in the reader's words
 */
@Revision("1")
public record PersonalDataRead(VolunteerId volunteerId, Text purpose) implements VolunteerEvent {}
