package org.redvest.query.honour.benefit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.benefit.event.CardRulesAdopted;

/** Rules of an honour card from a day on. */
@Entity
@Immutable
@Table(schema = "query", name = "card_rules")
class CardRulesRow {

    @Id
    long position;

    String rulesId;
    String division;
    String title;
    int version;
    LocalDate effectiveFrom;
    String rules;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CardRulesRow() {}

    /**
     * A row.
     *
     * @param rules those of the event as JSON
     */
    CardRulesRow(CardRulesAdopted event, String rules, long position) {
        this.position = position;
        this.rulesId = event.rulesId().value();
        this.division = event.division().value();
        this.title = event.title().value();
        this.version = event.version();
        this.effectiveFrom = event.effectiveFrom();
        this.rules = rules;
    }
}
