package org.redvest.api.service.hours.event;

import org.axonframework.serialization.Revision;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Whoever raised an objection took it back.
 *
 * @param objectionId which objection
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 */
@Revision("1")
public record HoursObjectionWithdrawn(
        HoursObjectionId objectionId,
        ServiceRecordId recordId,
        VolunteerId volunteerId)
        implements HoursObjectionEvent, ActorForAuditors {}
