package org.redvest.api.service.calendar.query;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.CalendarId;

/**
 * The addresses of a calendar. Their secrets are kept nowhere.
 *
 * @param addresses the oldest first, those that were taken back among them
 * @param position of the log up to which this is the answer
 */
public record CalendarAddresses(List<Address> addresses, long position) {

    /**
     * One address.
     *
     * @param calendarId its number
     * @param givenAt since when it is read
     * @param revokedAt until when; null where it still is
     */
    public record Address(
            CalendarId calendarId,
            Instant givenAt,
            @Nullable Instant revokedAt) {}
}
