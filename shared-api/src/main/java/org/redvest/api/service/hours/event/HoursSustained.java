package org.redvest.api.service.hours.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * An objection to a service was rejected or withdrawn: it counts again, unless something else keeps it from that.
 *
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 * @param objectionId which objection
 * @param minutes that count again
 */
@Revision("1")
public record HoursSustained(
        ServiceRecordId recordId,
        VolunteerId volunteerId,
        HoursObjectionId objectionId,
        long minutes)
        implements HoursEvent, ActorForAuditors {}
