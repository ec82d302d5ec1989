package org.redvest.api.service.hours.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.OfPerson;
import org.redvest.api.Text;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;

/**
 * A revoked service counts again, as if it had never been revoked.
 *
 * @param recordId which record
 * @param volunteerId under whose number it was certified
 * @param changeId which change
 * @param start first instant of the service
 * @param end first instant after it
 * @param minutes that count again
 * @param reason why, in words
 * @param orderId the order whose records were given back; null where it was this one alone
 */
@Revision("1")
public record HoursReinstated(
        ServiceRecordId recordId,
        VolunteerId volunteerId,
        HoursChangeId changeId,
        Instant start,
        Instant end,
        long minutes,
        @OfPerson Text reason,
        @Nullable RevocationOrderId orderId)
        implements HoursEvent {}
