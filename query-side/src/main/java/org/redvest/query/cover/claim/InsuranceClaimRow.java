package org.redvest.query.cover.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.cover.claim.event.ClaimOpened;
import org.redvest.api.cover.insurance.InsuredRisk;

/** An insurance claim as it was opened. */
@Entity
@Immutable
@Table(schema = "query", name = "insurance_claim")
class InsuranceClaimRow {

    @Id
    String claimId;

    long position;
    String insurancePolicyId;
    String claimNumber;
    String volunteerId;
    Instant accidentAt;
    Instant learnedAt;

    @Enumerated(EnumType.STRING)
    InsuredRisk risk;

    String category;
    String division;
    long reserveYuan;
    Instant openedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected InsuranceClaimRow() {}

    InsuranceClaimRow(ClaimOpened event, Instant openedAt, long position) {
        this.claimId = event.claimId().value();
        this.position = position;
        this.insurancePolicyId = event.insurancePolicyId().value();
        this.claimNumber = event.claimNumber().value();
        this.volunteerId = event.volunteerId().value();
        this.accidentAt = event.accidentAt();
        this.learnedAt = event.learnedAt();
        this.risk = event.risk();
        this.category = event.category().value();
        this.division = event.division().value();
        this.reserveYuan = event.reserveYuan();
        this.openedAt = openedAt;
    }
}
