package org.redvest.api.service.hours.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.ActorForAuditors;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody objected to a service record under notice (公示异议). Who it was, the envelope says: the public is never told.
 *
 * @param objectionId which objection
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 * @param reason why, in words
 * @param decideBy last civil day to decide it, Asia/Shanghai; null where the working-day calendar of that time is not loaded
 */
@Revision("1")
public record HoursObjectionRaised(
        HoursObjectionId objectionId,
        ServiceRecordId recordId,
        VolunteerId volunteerId,
        @OfPerson Text reason,
        @Nullable LocalDate decideBy)
        implements HoursObjectionEvent, ActorForAuditors {}
