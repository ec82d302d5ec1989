package org.redvest.query.exchange.national;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.exchange.national.event.RecordExchangeAgreed;

/** What was agreed with another system: the last row counts. */
@Entity
@Immutable
@Table(schema = "query", name = "record_exchange")
class RecordExchangeRow {

    @Id
    long position;

    String exchangeId;
    String system;
    String name;
    String publicKey;
    LocalDate effectiveFrom;
    int decimals;
    String basis;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RecordExchangeRow() {}

    RecordExchangeRow(RecordExchangeAgreed event, long position) {
        this.position = position;
        this.exchangeId = event.exchangeId().value();
        this.system = event.system().value();
        this.name = event.name().value();
        this.publicKey = event.publicKey().value();
        this.effectiveFrom = event.effectiveFrom();
        this.decimals = event.decimals();
        this.basis = event.basis().value();
    }
}
