package org.redvest.query.honour.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.commendation.CommendationStep;
import org.redvest.api.honour.commendation.event.CandidatesAnnounced;
import org.redvest.api.honour.commendation.event.CandidatesFrozen;
import org.redvest.api.honour.commendation.event.CommendationEvent;
import org.redvest.api.honour.commendation.event.RoundCancelled;
import org.redvest.api.honour.commendation.event.RoundConcluded;
import org.redvest.api.honour.commendation.event.RoundConclusionOrdered;

/** A step of a round of commendation after it was opened. */
@Entity
@Immutable
@Table(schema = "query", name = "round_step")
class RoundStepRow {

    @Id
    long position;

    String roundId;

    @Enumerated(EnumType.STRING)
    CommendationStep step;

    Instant takenAt;

    @Nullable Long candidates;

    @Nullable String digest;

    @Nullable LocalDate noticeUntil;

    @Nullable String words;

    List<String> refused;

    List<String> codes;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected RoundStepRow() {}

    private RoundStepRow(CommendationEvent event, CommendationStep step, Instant takenAt, long position) {
        this.position = position;
        this.roundId = event.roundId().value();
        this.step = step;
        this.takenAt = takenAt;
        this.refused = List.of();
        this.codes = List.of();
    }

    static RoundStepRow of(CandidatesFrozen event, Instant at, long position) {
        RoundStepRow row = new RoundStepRow(event, CommendationStep.FROZEN, at, position);
        row.candidates = (long) event.candidates();
        row.digest = event.digest().value();
        return row;
    }

    static RoundStepRow of(CandidatesAnnounced event, Instant at, long position) {
        RoundStepRow row = new RoundStepRow(event, CommendationStep.ANNOUNCED, at, position);
        row.candidates = (long) event.candidates();
        row.noticeUntil = event.noticeUntil();
        return row;
    }

    static RoundStepRow of(RoundConclusionOrdered event, Instant at, long position) {
        RoundStepRow row = new RoundStepRow(event, CommendationStep.CONCLUDING, at, position);
        row.candidates = (long) event.candidates().size();
        return row;
    }

    static RoundStepRow of(RoundConcluded event, Instant at, long position) {
        RoundStepRow row = new RoundStepRow(event, CommendationStep.CONCLUDED, at, position);
        row.candidates = (long) event.awarded();
        row.refused = event.refused().stream()
                .map(refused -> refused.candidateId().value())
                .toList();
        row.codes =
                event.refused().stream().map(refused -> refused.code().name()).toList();
        return row;
    }

    static RoundStepRow of(RoundCancelled event, Instant at, long position) {
        RoundStepRow row = new RoundStepRow(event, CommendationStep.CANCELLED, at, position);
        row.words = event.reason().value();
        return row;
    }
}
