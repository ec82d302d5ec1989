package org.redvest.api.service.hours.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.HoursObjectionId;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * A certified service does not count any more. What was certified stays on record.
 *
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 * @param changeId which change
 * @param start first instant of the service, whose time is free again
 * @param end first instant after it
 * @param minutes that do not count any more
 * @param reason why, in words
 * @param objectionId the objection that was upheld by this, which is over; null where there was none
 * @param orderId the order that revoked many by this; null where there was none
 */
@Revision("1")
public record HoursRevoked(
        ServiceRecordId recordId,
        VolunteerId volunteerId,
        HoursChangeId changeId,
        Instant start,
        Instant end,
        long minutes,
        @OfPerson Text reason,
        @Nullable HoursObjectionId objectionId,
        @Nullable RevocationOrderId orderId)
        implements HoursEvent {}
