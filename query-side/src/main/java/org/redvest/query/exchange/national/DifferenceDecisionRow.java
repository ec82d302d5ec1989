package org.redvest.query.exchange.national;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.exchange.national.DifferenceVerdict;
import org.redvest.api.exchange.national.event.DifferenceDecided;
import org.redvest.api.id.VolunteerId;

/** What an officer made of a difference. */
@Entity
@Immutable
@Table(schema = "query", name = "difference_decision")
class DifferenceDecisionRow {

    @Id
    long position;

    String reconciliationId;

    @Nullable Long line;

    @Nullable String volunteerId;

    @Enumerated(EnumType.STRING)
    DifferenceVerdict verdict;

    String words;
    Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DifferenceDecisionRow() {}

    DifferenceDecisionRow(DifferenceDecided event, Instant decidedAt, long position) {
        VolunteerId volunteer = event.volunteerId();
        this.position = position;
        this.reconciliationId = event.reconciliationId().value();
        this.line = event.line();
        this.volunteerId = volunteer == null ? null : volunteer.value();
        this.verdict = event.verdict();
        this.words = event.words().value();
        this.decidedAt = decidedAt;
    }
}
