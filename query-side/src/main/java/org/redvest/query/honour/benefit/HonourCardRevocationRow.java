package org.redvest.query.honour.benefit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.benefit.event.HonourCardRevoked;

/** The end of an honour card before its last day. */
@Entity
@Immutable
@Table(schema = "query", name = "honour_card_revocation")
class HonourCardRevocationRow {

    @Id
    long position;

    String cardId;
    String reason;
    Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected HonourCardRevocationRow() {}

    HonourCardRevocationRow(HonourCardRevoked event, Instant revokedAt, long position) {
        this.position = position;
        this.cardId = event.cardId().value();
        this.reason = event.reason().value();
        this.revokedAt = revokedAt;
    }
}
