package org.redvest.query.service.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.id.CalendarId;

/** The end of an address at which a calendar was read. */
@Entity
@Immutable
@Table(schema = "query", name = "calendar_revocation")
class CalendarRevocationRow {

    @Id
    long position;

    String calendarId;
    Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CalendarRevocationRow() {}

    CalendarRevocationRow(CalendarId calendar, Instant revokedAt, long position) {
        this.position = position;
        this.calendarId = calendar.value();
        this.revokedAt = revokedAt;
    }
}
