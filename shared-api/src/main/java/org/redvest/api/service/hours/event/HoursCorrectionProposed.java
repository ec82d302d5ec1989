package org.redvest.api.service.hours.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * Somebody proposed to correct a service record; it counts as before until somebody else approves.
 *
 * @param changeId which change
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 * @param startBefore first instant of the service, as it counts now
 * @param endBefore first instant after it
 * @param start first instant of the service, as it is to be
 * @param end first instant after it
 * @param reason why, in words
 */
@Revision("1")
public record HoursCorrectionProposed(
        HoursChangeId changeId,
        ServiceRecordId recordId,
        VolunteerId volunteerId,
        Instant startBefore,
        Instant endBefore,
        Instant start,
        Instant end,
        @OfPerson Text reason)
        implements HoursChangeEvent {}
