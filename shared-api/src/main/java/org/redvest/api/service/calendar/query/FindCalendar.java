package org.redvest.api.service.calendar.query;

import java.time.Instant;
import org.redvest.api.Query;

/**
 * What does the calendar say that is read at this address?
 *
 * @param secretSha256 SHA-256 of the secret in the address, in hexadecimal digits
 * @param now when it is read: what is nearest to it stands in the calendar
 */
public record FindCalendar(String secretSha256, Instant now) implements Query<Calendar> {

    @Override
    public Class<Calendar> answer() {
        return Calendar.class;
    }
}
