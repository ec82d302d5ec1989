package org.redvest.query.service.hours;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ShiftId;
import org.redvest.api.service.hours.HoursReportState;
import org.redvest.api.service.hours.event.HoursReportCertified;
import org.redvest.api.service.hours.event.HoursReportDeclined;
import org.redvest.api.service.hours.event.HoursReportEvent;
import org.redvest.api.service.hours.event.HoursReportWithdrawn;
import org.redvest.api.service.hours.event.HoursReported;

/** What happened to a service that a volunteer reported themselves. */
@Entity
@Immutable
@Table(schema = "query", name = "hours_report")
class HoursReportRow {

    @Id
    long position;

    String reportId;

    String volunteerId;

    @Enumerated(EnumType.STRING)
    HoursReportState state;

    @Nullable String organisationId;

    @Nullable String activity;

    @Nullable String category;

    @Nullable Instant startAt;

    @Nullable Instant endAt;

    @Nullable String division;

    @Nullable String place;

    @Nullable String account;

    @Nullable String shiftId;

    @Nullable String recordId;

    @Nullable String words;

    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected HoursReportRow() {}

    HoursReportRow(long position, HoursReportEvent event, Instant changedAt) {
        this.position = position;
        this.reportId = event.reportId().value();
        this.volunteerId = event.volunteerId().value();
        this.changedAt = changedAt;
        switch (event) {
            case HoursReported reported -> {
                ShiftId shift = reported.shiftId();
                this.state = HoursReportState.WAITING;
                this.organisationId = reported.organisationId().code();
                this.activity = reported.activity().value();
                this.category = reported.category().value();
                this.startAt = reported.start();
                this.endAt = reported.end();
                this.division = reported.division().value();
                this.place = reported.place().value();
                this.account = reported.account().value();
                this.shiftId = shift == null ? null : shift.value();
            }
            case HoursReportCertified certified -> {
                this.state = HoursReportState.CERTIFIED;
                this.recordId = certified.recordId().value();
            }
            case HoursReportDeclined declined -> {
                this.state = HoursReportState.DECLINED;
                this.words = declined.reason().value();
            }
            case HoursReportWithdrawn _ -> this.state = HoursReportState.WITHDRAWN;
        }
    }
}
