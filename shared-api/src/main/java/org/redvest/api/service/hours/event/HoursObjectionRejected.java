package org.redvest.api.service.hours.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * An objection is not right: the record goes on.
 *
 * @param objectionId which objection
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 * @param reason why, in words
 */
@Revision("1")
public record HoursObjectionRejected(
        HoursObjectionId objectionId,
        ServiceRecordId recordId,
        VolunteerId volunteerId,
        @OfPerson Text reason) implements HoursObjectionEvent {}
