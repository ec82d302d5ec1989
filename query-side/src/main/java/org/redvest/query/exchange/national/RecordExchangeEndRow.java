package org.redvest.query.exchange.national;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.exchange.national.event.RecordExchangeEnded;

/** That an agreement with another system ended. */
@Entity
@Immutable
@Table(schema = "query", name = "record_exchange_end")
class RecordExchangeEndRow {

    @Id
    long position;

    String exchangeId;
    String basis;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RecordExchangeEndRow() {}

    RecordExchangeEndRow(RecordExchangeEnded event, long position) {
        this.position = position;
        this.exchangeId = event.exchangeId().value();
        this.basis = event.basis().value();
    }
}
