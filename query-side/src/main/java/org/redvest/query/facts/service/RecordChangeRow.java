package org.redvest.query.facts.service;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.RevocationOrderId;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursCountersigned;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursReinstated;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.api.service.hours.event.HoursSustained;

/** What became of a service record after it was certified. */
@Entity
@Immutable
@Table(schema = "query", name = "record_change")
class RecordChangeRow {

    enum Kind {
        CERTIFIED,
        COUNTERSIGNED,
        SUSPENDED,
        SUSTAINED,
        CORRECTED,
        REVOKED,
        REINSTATED
    }

    @Id
    long position;

    String recordId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Nullable String begins;

    @Nullable String ends;

    @Nullable Instant startedAt;

    @Nullable Instant endedAt;

    long minutesDelta;

    @Nullable String orderId;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RecordChangeRow() {}

    RecordChangeRow(HoursEvent event, long position) {
        this.position = position;
        this.recordId = event.recordId().value();
        switch (event) {
            case HoursCertified _ -> {
                kind = Kind.CERTIFIED;
                begins = Counting.COUNTERSIGNATURE;
            }
            case HoursCountersigned _ -> {
                kind = Kind.COUNTERSIGNED;
                ends = Counting.COUNTERSIGNATURE;
            }
            case HoursSuspended suspended -> {
                kind = Kind.SUSPENDED;
                begins = suspended.objectionId().value();
            }
            case HoursSustained sustained -> {
                kind = Kind.SUSTAINED;
                ends = sustained.objectionId().value();
            }
            case HoursCorrected corrected -> {
                kind = Kind.CORRECTED;
                startedAt = corrected.start();
                endedAt = corrected.end();
                minutesDelta = corrected.minutes() - corrected.minutesBefore();
            }
            case HoursRevoked revoked -> {
                kind = Kind.REVOKED;
                begins = Counting.REVOCATION;
                ends = revoked.objectionId() == null
                        ? null
                        : revoked.objectionId().value();
                orderId = valueOf(revoked.orderId());
            }
            case HoursReinstated reinstated -> {
                kind = Kind.REINSTATED;
                ends = Counting.REVOCATION;
                orderId = valueOf(reinstated.orderId());
            }
        }
    }

    private static @Nullable String valueOf(@Nullable RevocationOrderId order) {
        return order == null ? null : order.value();
    }
}
