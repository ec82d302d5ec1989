package org.redvest.query.reward.passbook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.passbook.query.Passbook.Kind;
import org.redvest.api.reward.points.event.PointsCredited;

/** What changed the points of a volunteer; the balance after it is reckoned by who asks. */
@Entity
@Immutable
@IdClass(PassbookEntryRow.Key.class)
@Table(schema = "query", name = "passbook_entry")
class PassbookEntryRow {

    /** In the order in which a passbook is read, so that entries need no index beside their key. */
    record Key(String volunteerId, long position) {}

    @Id
    String volunteerId;

    @Id
    long position;

    @Enumerated(EnumType.STRING)
    Kind kind;

    Instant recordedAt;
    long freeDelta;
    long reservedDelta;

    @Nullable String recordId;

    @Nullable LocalDate serviceDate;

    @Nullable Long minutes;

    @Nullable String redemptionId;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PassbookEntryRow() {}

    private PassbookEntryRow(
            long position, VolunteerId volunteer, Kind kind, Instant recordedAt, long freeDelta, long reservedDelta) {
        this.position = position;
        this.volunteerId = volunteer.value();
        this.kind = kind;
        this.recordedAt = recordedAt;
        this.freeDelta = freeDelta;
        this.reservedDelta = reservedDelta;
    }

    static PassbookEntryRow credited(PointsCredited event, Instant at, long position) {
        PassbookEntryRow row =
                ofRecord(event.volunteerId(), event.recordId(), Kind.CREDITED, event.points(), at, position);
        row.serviceDate = event.serviceDate();
        row.minutes = event.minutes();
        return row;
    }

    /**
     * Points of a service record.
     *
     * @param points that become free; below zero where they are taken away
     */
    static PassbookEntryRow ofRecord(
            VolunteerId volunteer, ServiceRecordId record, Kind kind, int points, Instant at, long position) {
        PassbookEntryRow row = new PassbookEntryRow(position, volunteer, kind, at, points, 0);
        row.recordId = record.value();
        return row;
    }

    /**
     * Points of a redemption.
     *
     * @param reserved that are set aside and free no longer; below zero where they become free again
     */
    static PassbookEntryRow ofRedemption(
            VolunteerId volunteer, RedemptionId redemption, Kind kind, int reserved, Instant at, long position) {
        PassbookEntryRow row = new PassbookEntryRow(position, volunteer, kind, at, -reserved, reserved);
        row.redemptionId = redemption.value();
        return row;
    }
}
