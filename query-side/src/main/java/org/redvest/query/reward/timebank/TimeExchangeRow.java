package org.redvest.query.reward.timebank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.reward.timebank.event.TimeExchangeAgreed;

/** What a time bank agreed with another one. */
@Entity
@Immutable
@Table(schema = "query", name = "time_exchange")
class TimeExchangeRow {

    @Id
    long position;

    String exchangeId;
    String bankId;
    String partner;
    String name;
    String publicKey;
    LocalDate effectiveFrom;
    String basis;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TimeExchangeRow() {}

    TimeExchangeRow(TimeExchangeAgreed event, long position) {
        this.position = position;
        this.exchangeId = event.exchangeId().value();
        this.bankId = event.bankId().value();
        this.partner = event.partner().value();
        this.name = event.name().value();
        this.publicKey = event.publicKey().value();
        this.effectiveFrom = event.effectiveFrom();
        this.basis = event.basis().value();
    }
}
