package org.redvest.query.reward.timebank;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.reward.timebank.MessageKind;
import org.redvest.api.reward.timebank.TimeMessage;

/** A message to another bank, or from it. */
@Entity
@Immutable
@Table(schema = "query", name = "time_message")
class TimeMessageRow {

    @Id
    long position;

    String exchangeId;
    boolean sent;
    long sequence;

    @Enumerated(EnumType.STRING)
    MessageKind kind;

    String reference;
    String message;
    String hash;
    String signature;
    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TimeMessageRow() {}

    /**
     * A row.
     *
     * @param sent whether it is to the other bank
     * @param json the message as JSON
     */
    TimeMessageRow(
            TimeExchangeId exchange,
            boolean sent,
            TimeMessage message,
            String json,
            MessageHash hash,
            MessageSignature signature,
            Instant recordedAt,
            long position) {
        this.position = position;
        this.exchangeId = exchange.value();
        this.sent = sent;
        this.sequence = message.sequence();
        this.kind = message.kind();
        this.reference = message.reference().value();
        this.message = json;
        this.hash = hash.value();
        this.signature = signature.value();
        this.recordedAt = recordedAt;
    }
}
