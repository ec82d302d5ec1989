package org.redvest.api.service.hours.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * A service was objected to: it does not count until that is decided.
 *
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 * @param objectionId which objection
 * @param minutes that do not count meanwhile
 */
@Revision("1")
public record HoursSuspended(
        ServiceRecordId recordId,
        VolunteerId volunteerId,
        HoursObjectionId objectionId,
        long minutes)
        implements HoursEvent, ActorForAuditors {}
