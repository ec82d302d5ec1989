package org.redvest.query.exchange.national;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.exchange.national.DecimalHours;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.event.LinkageEvent;
import org.redvest.api.id.SentRecordId;

/** How a service record that was sent to another system came to stand. */
@Entity
@Immutable
@Table(schema = "query", name = "record_step")
class RecordStepRow {

    @Id
    long position;

    String record;
    String system;
    String volunteerId;

    @Enumerated(EnumType.STRING)
    RecordState state;

    @Nullable String reason;

    @Nullable String hoursThere;

    Instant since;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RecordStepRow() {}

    RecordStepRow(
            LinkageEvent event,
            SentRecordId record,
            RecordState state,
            @Nullable ExchangeNumber reason,
            @Nullable DecimalHours hoursThere,
            Instant since,
            long position) {
        this.position = position;
        this.record = record.value();
        this.system = event.system().value();
        this.volunteerId = event.volunteerId().value();
        this.state = state;
        this.reason = reason == null ? null : reason.value();
        this.hoursThere = hoursThere == null ? null : hoursThere.value();
        this.since = since;
    }
}
