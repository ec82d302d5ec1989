package org.redvest.query.reward.timebank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.reward.timebank.event.TimeBankOpened;

/** A time bank. */
@Entity
@Immutable
@Table(schema = "query", name = "time_bank")
class TimeBankRow {

    @Id
    String bankId;

    long position;
    String name;
    String division;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TimeBankRow() {}

    TimeBankRow(TimeBankOpened event, long position) {
        this.bankId = event.bankId().value();
        this.position = position;
        this.name = event.name().value();
        this.division = event.division().value();
    }
}
