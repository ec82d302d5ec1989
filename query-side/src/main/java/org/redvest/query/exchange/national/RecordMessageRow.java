package org.redvest.query.exchange.national;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.exchange.national.RecordMessage;
import org.redvest.api.exchange.national.RecordStanding;
import org.redvest.api.exchange.national.SentService;
import org.redvest.api.id.ServiceRecordId;

/** A message to another system; of a service record, with what it says of it. */
@Entity
@Immutable
@Table(schema = "query", name = "record_message")
class RecordMessageRow {

    @Id
    long position;

    String system;
    String volunteerId;
    long sequence;
    String message;
    String hash;
    String signature;

    @Nullable String record;

    @Nullable String recordId;

    @Nullable Long version;

    @Enumerated(EnumType.STRING)
    @Nullable RecordStanding standing;

    @Nullable LocalDate serviceDate;

    @Nullable String hours;

    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RecordMessageRow() {}

    RecordMessageRow(
            RecordMessage message,
            String json,
            MessageHash hash,
            MessageSignature signature,
            @Nullable ServiceRecordId recordId,
            Instant recordedAt,
            long position) {
        this.position = position;
        SentService service = message.service();
        this.system = message.to().value();
        this.volunteerId = message.volunteer().value();
        this.sequence = message.sequence();
        this.message = json;
        this.hash = hash.value();
        this.signature = signature.value();
        this.record = service == null ? null : service.record().value();
        this.recordId = recordId == null ? null : recordId.value();
        this.version = service == null ? null : service.version();
        this.standing = service == null ? null : service.standing();
        this.serviceDate = service == null ? null : service.serviceDate();
        this.hours = service == null ? null : service.hours().value();
        this.recordedAt = recordedAt;
    }
}
