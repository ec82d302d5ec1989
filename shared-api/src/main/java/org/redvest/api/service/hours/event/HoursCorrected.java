package org.redvest.api.service.hours.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.OfPerson;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * A certified service took place at another time than was certified. What was certified stays on record, and this counts.
 *
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 * @param changeId which change
 * @param startBefore first instant of the service, as it counted until now
 * @param endBefore first instant after it
 * @param minutesBefore its length in minutes
 * @param start first instant of the service
 * @param end first instant after it
 * @param serviceDate civil date of the start, Asia/Shanghai
 * @param minutes length in minutes
 * @param reason why, in words
 * @param proposedBy who proposed it; whoever approved it is the actor of this event
 * @param dailyCapVersion version of the daily cap under which it was decided
 */
@Revision("1")
public record HoursCorrected(
        ServiceRecordId recordId,
        VolunteerId volunteerId,
        HoursChangeId changeId,
        Instant startBefore,
        Instant endBefore,
        long minutesBefore,
        Instant start,
        Instant end,
        LocalDate serviceDate,
        long minutes,
        @OfPerson Text reason,
        Subject proposedBy,
        int dailyCapVersion)
        implements HoursEvent {}
