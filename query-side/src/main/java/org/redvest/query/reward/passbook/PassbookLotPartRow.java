package org.redvest.query.reward.passbook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.reward.points.LotPart;

/** What came into a lot that begins or ends on a day, or went out of it. */
@Entity
@Immutable
@IdClass(PassbookLotPartRow.Key.class)
@Table(schema = "query", name = "passbook_lot_part")
class PassbookLotPartRow {

    record Key(String volunteerId, long position, int number) {}

    @Id
    String volunteerId;

    @Id
    long position;

    @Id
    int number;

    @Nullable String accountId;

    Instant recordedAt;
    long points;

    @Nullable LocalDate availableFrom;

    @Nullable LocalDate expiresOn;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PassbookLotPartRow() {}

    /**
     * A part.
     *
     * @param number among those of its event
     * @param sign 1 where it comes in, -1 where it goes out
     */
    PassbookLotPartRow(PassbookEntryRow.Place place, int number, LotPart part, int sign) {
        this.volunteerId = place.volunteer().value();
        this.position = place.position();
        this.number = number;
        this.accountId = place.accountId();
        this.recordedAt = place.at();
        this.points = (long) sign * part.points();
        this.availableFrom = part.availableFrom();
        this.expiresOn = part.expiresOn();
    }
}
