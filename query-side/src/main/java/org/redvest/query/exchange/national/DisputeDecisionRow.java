package org.redvest.query.exchange.national;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.event.DisputeDecided;

/** What an officer made of a record that another system rejected or has otherwise. */
@Entity
@Immutable
@Table(schema = "query", name = "dispute_decision")
class DisputeDecisionRow {

    @Id
    long position;

    String record;

    @Enumerated(EnumType.STRING)
    DisputeVerdict verdict;

    String words;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DisputeDecisionRow() {}

    DisputeDecisionRow(DisputeDecided event, long position) {
        this.position = position;
        this.record = event.record().value();
        this.verdict = event.verdict();
        this.words = event.words().value();
    }
}
