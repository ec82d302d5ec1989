package org.redvest.query.honour.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.commendation.event.CandidateEvent;

/** An award. */
@Entity
@Immutable
@Table(schema = "query", name = "candidate_award")
class CandidateAwardRow {

    @Id
    String candidateId;

    long position;

    String roundId;

    Instant awardedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CandidateAwardRow() {}

    CandidateAwardRow(CandidateEvent event, Instant awardedAt, long position) {
        this.candidateId = event.candidateId().value();
        this.position = position;
        this.roundId = event.roundId().value();
        this.awardedAt = awardedAt;
    }
}
