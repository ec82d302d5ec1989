package org.redvest.query.reward.timebank;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.reward.timebank.event.TimeBankRulesAdopted;

/** Rules of a time bank from a day on. */
@Entity
@Immutable
@Table(schema = "query", name = "time_bank_rules")
class TimeBankRulesRow {

    @Id
    long position;

    String bankId;
    int version;
    LocalDate effectiveFrom;
    String rules;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TimeBankRulesRow() {}

    /**
     * A row.
     *
     * @param rules those of the event as JSON
     */
    TimeBankRulesRow(TimeBankRulesAdopted event, String rules, long position) {
        this.position = position;
        this.bankId = event.bankId().value();
        this.version = event.version();
        this.effectiveFrom = event.effectiveFrom();
        this.rules = rules;
    }
}
