package org.redvest.api.service.calendar.query;

import java.time.Instant;
import org.redvest.api.Query;

/**
 * What does the calendar say that is read at this address?
 *
 * @param secretSha256 SHA-256 of the secret in the address, in hexadecimal digits
 * @param from leaves out what ended before this instant
 */
public record FindCalendar(String secretSha256, Instant from) implements Query<Calendar> {

    @Override
    public Class<Calendar> answer() {
        return Calendar.class;
    }
}
