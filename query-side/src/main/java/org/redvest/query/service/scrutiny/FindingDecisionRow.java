package org.redvest.query.service.scrutiny;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.scrutiny.FindingVerdict;
import org.redvest.api.service.scrutiny.event.FindingDecided;

/** What somebody made of a finding. */
@Entity
@Immutable
@Table(schema = "query", name = "finding_decision")
class FindingDecisionRow {

    @Id
    long position;

    String findingId;
    String ruleId;

    @Enumerated(EnumType.STRING)
    FindingVerdict verdict;

    String reason;
    Instant decidedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected FindingDecisionRow() {}

    FindingDecisionRow(FindingDecided event, Instant decidedAt, long position) {
        this.position = position;
        this.findingId = event.findingId().value();
        this.ruleId = event.ruleId().value();
        this.verdict = event.verdict();
        this.reason = event.reason().value();
        this.decidedAt = decidedAt;
    }
}
