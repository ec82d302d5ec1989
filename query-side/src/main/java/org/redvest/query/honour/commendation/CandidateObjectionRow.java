package org.redvest.query.honour.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.honour.commendation.event.CandidateEvent;
import org.redvest.api.id.CandidateObjectionId;

/** An objection to a candidate, as it was raised or as it was decided. */
@Entity
@Immutable
@Table(schema = "query", name = "candidate_objection")
class CandidateObjectionRow {

    @Id
    long position;

    String objectionId;

    String candidateId;

    String roundId;

    @Nullable Boolean upheld;

    String reason;

    @Nullable String actor;

    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CandidateObjectionRow() {}

    CandidateObjectionRow(
            CandidateEvent event,
            CandidateObjectionId objection,
            @Nullable Boolean upheld,
            Text reason,
            @Nullable String actor,
            Instant changedAt,
            long position) {
        this.position = position;
        this.objectionId = objection.value();
        this.candidateId = event.candidateId().value();
        this.roundId = event.roundId().value();
        this.upheld = upheld;
        this.reason = reason.value();
        this.actor = actor;
        this.changedAt = changedAt;
    }
}
