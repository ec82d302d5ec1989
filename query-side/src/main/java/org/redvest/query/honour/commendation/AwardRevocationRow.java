package org.redvest.query.honour.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.event.CandidateEvent;

/** That an award was revoked. */
@Entity
@Immutable
@Table(schema = "query", name = "award_revocation")
class AwardRevocationRow {

    @Id
    String candidateId;

    long position;

    String reason;

    Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected AwardRevocationRow() {}

    AwardRevocationRow(CandidateEvent event, Text reason, Instant revokedAt, long position) {
        this.candidateId = event.candidateId().value();
        this.position = position;
        this.reason = reason.value();
        this.revokedAt = revokedAt;
    }
}
