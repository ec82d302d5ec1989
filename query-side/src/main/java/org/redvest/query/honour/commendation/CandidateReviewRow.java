package org.redvest.query.honour.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.event.CandidateEvent;

/** What a reviewer said of a candidate. */
@Entity
@Immutable
@Table(schema = "query", name = "candidate_review")
class CandidateReviewRow {

    @Id
    long position;

    String candidateId;

    boolean recommended;

    String reason;

    Instant reviewedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CandidateReviewRow() {}

    CandidateReviewRow(CandidateEvent event, boolean recommended, Text reason, Instant reviewedAt, long position) {
        this.position = position;
        this.candidateId = event.candidateId().value();
        this.recommended = recommended;
        this.reason = reason.value();
        this.reviewedAt = reviewedAt;
    }
}
