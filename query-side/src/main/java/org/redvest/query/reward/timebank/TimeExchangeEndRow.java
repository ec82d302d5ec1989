package org.redvest.query.reward.timebank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.reward.timebank.event.TimeExchangeEnded;

/** The end of what a time bank agreed with another one. */
@Entity
@Immutable
@Table(schema = "query", name = "time_exchange_end")
class TimeExchangeEndRow {

    @Id
    long position;

    String exchangeId;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TimeExchangeEndRow() {}

    TimeExchangeEndRow(TimeExchangeEnded event, long position) {
        this.position = position;
        this.exchangeId = event.exchangeId().value();
    }
}
