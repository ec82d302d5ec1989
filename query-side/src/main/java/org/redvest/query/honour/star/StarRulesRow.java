package org.redvest.query.honour.star;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.star.event.StarRulesAdopted;

/** A version of a jurisdiction's rules of stars. */
@Entity
@Immutable
@Table(schema = "query", name = "star_rules")
class StarRulesRow {

    @Id
    long position;

    String jurisdiction;
    int version;
    LocalDate effectiveFrom;
    String basis;

    /** As JSON. */
    String rules;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected StarRulesRow() {}

    StarRulesRow(StarRulesAdopted event, String rules, long position) {
        this.position = position;
        this.jurisdiction = event.jurisdiction().value();
        this.version = event.version();
        this.effectiveFrom = event.effectiveFrom();
        this.basis = event.basis().value();
        this.rules = rules;
    }
}
