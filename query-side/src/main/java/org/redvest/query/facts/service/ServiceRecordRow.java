package org.redvest.query.facts.service;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.Timeliness;

/** A service as it was certified. */
@Entity
@Immutable
@Table(schema = "query", name = "service_record")
class ServiceRecordRow {

    @Id
    long position;

    String recordId;

    String volunteerId;

    String organisationId;

    String activity;

    String category;

    Instant startedAt;

    Instant endedAt;

    LocalDate serviceDate;

    long minutes;

    String district;

    @Nullable String street;

    String division;

    String place;

    @Enumerated(EnumType.STRING)
    Timeliness timeliness;

    Instant certifiedAt;

    @Nullable String shiftId;

    @Enumerated(EnumType.STRING)
    @Nullable EvidenceClass evidence;

    @Nullable LocalDate noticeUntil;

    @Nullable Integer daysLate;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ServiceRecordRow() {}

    ServiceRecordRow(
            long position,
            String recordId,
            String volunteerId,
            String organisationId,
            String activity,
            String category,
            Instant startedAt,
            Instant endedAt,
            LocalDate serviceDate,
            long minutes,
            String district,
            @Nullable String street,
            String division,
            String place,
            Timeliness timeliness,
            Instant certifiedAt,
            @Nullable String shiftId,
            @Nullable EvidenceClass evidence,
            @Nullable LocalDate noticeUntil,
            @Nullable Integer daysLate) {
        this.position = position;
        this.recordId = recordId;
        this.volunteerId = volunteerId;
        this.organisationId = organisationId;
        this.activity = activity;
        this.category = category;
        this.startedAt = startedAt;
        this.endedAt = endedAt;
        this.serviceDate = serviceDate;
        this.minutes = minutes;
        this.district = district;
        this.street = street;
        this.division = division;
        this.place = place;
        this.timeliness = timeliness;
        this.certifiedAt = certifiedAt;
        this.shiftId = shiftId;
        this.evidence = evidence;
        this.noticeUntil = noticeUntil;
        this.daysLate = daysLate;
    }
}
