package org.redvest.query.honour.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.commendation.event.BodyNominated;
import org.redvest.api.honour.commendation.event.CandidateNominated;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;

/** A candidate as somebody nominated them. */
@Entity
@Immutable
@Table(schema = "query", name = "candidate")
class CandidateRow {

    @Id
    String candidateId;

    long position;

    String roundId;

    int category;

    @Nullable String volunteerId;

    @Nullable String organisationId;

    @Nullable String stationId;

    String nominatedBy;

    String deeds;

    Instant nominatedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CandidateRow() {}

    CandidateRow(CandidateNominated event, Instant nominatedAt, long position) {
        this.candidateId = event.candidateId().value();
        this.position = position;
        this.roundId = event.roundId().value();
        this.category = event.category();
        this.volunteerId = event.volunteerId().value();
        this.nominatedBy = event.nominatedBy().code();
        this.deeds = event.deeds().value();
        this.nominatedAt = nominatedAt;
    }

    CandidateRow(BodyNominated event, Instant nominatedAt, long position) {
        OrganisationId organisation = event.body().organisationId();
        StationId station = event.body().stationId();
        this.candidateId = event.candidateId().value();
        this.position = position;
        this.roundId = event.roundId().value();
        this.category = event.category();
        this.organisationId = organisation == null ? null : organisation.code();
        this.stationId = station == null ? null : station.value();
        this.nominatedBy = event.nominatedBy().code();
        this.deeds = event.deeds().value();
        this.nominatedAt = nominatedAt;
    }
}
