package org.redvest.api.service.hours.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * A correction was not approved: the record stays as it is.
 *
 * @param changeId which change
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 * @param reason why, in words
 */
@Revision("1")
public record HoursCorrectionRefused(
        HoursChangeId changeId,
        ServiceRecordId recordId,
        VolunteerId volunteerId,
        @OfPerson Text reason) implements HoursChangeEvent {}
