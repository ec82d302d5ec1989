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
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.passbook.query.Passbook.Kind;
import org.redvest.api.reward.points.event.PointsAdjusted;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsDeposited;
import org.redvest.api.reward.scheme.Rounding;

/** What changed the points of a volunteer; the balance after it is reckoned by who asks. */
@Entity
@Immutable
@IdClass(PassbookEntryRow.Key.class)
@Table(schema = "query", name = "passbook_entry")
class PassbookEntryRow {

    /** In the order in which a passbook is read, so that entries need no index beside their key. */
    record Key(String volunteerId, long position) {}

    /**
     * Where and when it happened.
     *
     * @param accountId null in the city's scheme
     */
    record Place(VolunteerId volunteer, @Nullable String accountId, Instant at, long position) {

        static Place of(PointsAccountId account, VolunteerId volunteer, Instant at, long position) {
            return new Place(
                    volunteer, account.equals(PointsAccountId.of(volunteer)) ? null : account.value(), at, position);
        }
    }

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

    @Nullable String accountId;

    @Nullable String schemeId;

    @Nullable String depositId;

    @Nullable String content;

    @Nullable LocalDate expiresOn;

    @Nullable Long countedMinutes;

    @Nullable Integer pointsPerHour;

    @Nullable String rounding;

    @Nullable String rulesVersion;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PassbookEntryRow() {}

    private PassbookEntryRow(Place place, Kind kind, long freeDelta, long reservedDelta) {
        this.position = place.position();
        this.volunteerId = place.volunteer().value();
        this.kind = kind;
        this.recordedAt = place.at();
        this.freeDelta = freeDelta;
        this.reservedDelta = reservedDelta;
        this.accountId = place.accountId();
    }

    /** Points that neither a record nor a redemption is about. */
    static PassbookEntryRow of(Place place, Kind kind, long points) {
        return new PassbookEntryRow(place, kind, points, 0);
    }

    static PassbookEntryRow credited(PointsCredited event, Place place) {
        PassbookEntryRow row = ofRecord(place, event.recordId(), Kind.CREDITED, event.points());
        SchemeId scheme = event.schemeId();
        row.schemeId = scheme == null ? null : scheme.value();
        row.serviceDate = event.serviceDate();
        row.minutes = event.minutes();
        row.expiresOn = event.expiresOn();
        row.countedMinutes = event.countedMinutes();
        row.pointsPerHour = event.pointsPerHour();
        Rounding how = event.rounding();
        row.rounding = how == null ? null : inFigures(how);
        row.rulesVersion = versions(event.rateVersion(), event.stepVersion(), scheme == null);
        return row;
    }

    static PassbookEntryRow adjusted(PointsAdjusted event, Place place) {
        PassbookEntryRow row = ofRecord(place, event.recordId(), Kind.ADJUSTED, event.delta());
        row.serviceDate = event.serviceDate();
        row.minutes = event.minutes();
        row.countedMinutes = event.countedMinutes();
        row.pointsPerHour = event.pointsPerHour();
        row.rulesVersion = versions(event.rateVersion(), event.stepVersion(), place.accountId() == null);
        return row;
    }

    static PassbookEntryRow deposited(PointsDeposited event, Place place) {
        PassbookEntryRow row = of(place, Kind.DEPOSITED, event.points());
        row.schemeId = event.schemeId().isCitys() ? null : event.schemeId().value();
        row.serviceDate = event.date();
        row.depositId = event.depositId().value();
        row.content = "%s × %d".formatted(event.content(), event.quantity());
        row.expiresOn = event.expiresOn();
        row.rulesVersion = versions(
                event.rulesVersion(), event.rulesVersion(), event.schemeId().isCitys());
        return row;
    }

    private static String inFigures(Rounding how) {
        return "step %d, up from %d, least %d, most %s"
                .formatted(
                        how.stepMinutes(),
                        how.upFrom(),
                        how.leastMinutes(),
                        how.mostMinutes() == null ? "any" : how.mostMinutes());
    }

    private static String versions(int rate, int step, boolean citys) {
        return citys ? "rate %d, rounding %d".formatted(rate, step) : "rules %d".formatted(rate);
    }

    /**
     * Points of a service record.
     *
     * @param points that become free; below zero where they are taken away
     */
    static PassbookEntryRow ofRecord(Place place, ServiceRecordId record, Kind kind, int points) {
        PassbookEntryRow row = new PassbookEntryRow(place, kind, points, 0);
        row.recordId = record.value();
        return row;
    }

    /**
     * Points of a redemption.
     *
     * @param free that become free; below zero where they are free no longer
     * @param reserved that are set aside; below zero where they are no longer
     */
    static PassbookEntryRow ofRedemption(Place place, RedemptionId redemption, Kind kind, int free, int reserved) {
        PassbookEntryRow row = new PassbookEntryRow(place, kind, free, reserved);
        row.redemptionId = redemption.value();
        return row;
    }
}
