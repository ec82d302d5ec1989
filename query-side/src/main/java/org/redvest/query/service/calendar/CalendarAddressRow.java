package org.redvest.query.service.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.Text;
import org.redvest.api.id.CalendarId;
import org.redvest.api.service.calendar.event.ProjectCalendarGiven;
import org.redvest.api.service.calendar.event.VolunteerCalendarGiven;

/** An address at which a calendar is read. */
@Entity
@Immutable
@Table(schema = "query", name = "calendar_address")
class CalendarAddressRow {

    @Id
    long position;

    String calendarId;
    String ownerId;
    String secretSha256;
    Instant givenAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CalendarAddressRow() {}

    CalendarAddressRow(VolunteerCalendarGiven event, Instant givenAt, long position) {
        this(event.calendarId(), event.volunteerId().value(), event.secretSha256(), givenAt, position);
    }

    CalendarAddressRow(ProjectCalendarGiven event, Instant givenAt, long position) {
        this(event.calendarId(), event.projectId().value(), event.secretSha256(), givenAt, position);
    }

    private CalendarAddressRow(CalendarId calendar, String owner, Text secretSha256, Instant givenAt, long position) {
        this.position = position;
        this.calendarId = calendar.value();
        this.ownerId = owner;
        this.secretSha256 = secretSha256.value();
        this.givenAt = givenAt;
    }
}
