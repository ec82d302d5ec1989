package org.redvest.query.service.hours;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.hours.RevocationState;

/** What happened to an order that revokes many service records. */
@Entity
@Immutable
@Table(schema = "query", name = "revocation_order")
class RevocationOrderRow {

    @Id
    long position;

    String orderId;

    @Enumerated(EnumType.STRING)
    RevocationState state;

    @Nullable String words;

    @Nullable Long total;

    List<String> refused;

    List<String> codes;

    @Nullable String actor;

    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RevocationOrderRow() {}

    RevocationOrderRow(
            long position,
            String orderId,
            RevocationState state,
            @Nullable String words,
            @Nullable Long total,
            List<String> refused,
            List<String> codes,
            @Nullable String actor,
            Instant changedAt) {
        this.position = position;
        this.orderId = orderId;
        this.state = state;
        this.words = words;
        this.total = total;
        this.refused = refused;
        this.codes = codes;
        this.actor = actor;
        this.changedAt = changedAt;
    }
}
