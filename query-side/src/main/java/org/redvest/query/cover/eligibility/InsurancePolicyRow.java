package org.redvest.query.cover.eligibility;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.cover.eligibility.query.InsurancePolicyView;
import org.redvest.api.id.InsurancePolicyId;

/** An insurance policy as it was recorded. */
@Entity
@Immutable
@Table(schema = "query", name = "insurance_policy")
class InsurancePolicyRow {

    @Id
    long position;

    String insurancePolicyId;

    String insurer;

    String policyNumber;

    long sumInsuredYuan;

    Instant validFrom;

    Instant validUntil;

    @Nullable LocalDate signedOn;

    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected InsurancePolicyRow() {}

    InsurancePolicyRow(
            long position,
            String insurancePolicyId,
            String insurer,
            String policyNumber,
            long sumInsuredYuan,
            Instant validFrom,
            Instant validUntil,
            @Nullable LocalDate signedOn,
            Instant recordedAt) {
        this.position = position;
        this.insurancePolicyId = insurancePolicyId;
        this.insurer = insurer;
        this.policyNumber = policyNumber;
        this.sumInsuredYuan = sumInsuredYuan;
        this.validFrom = validFrom;
        this.validUntil = validUntil;
        this.signedOn = signedOn;
        this.recordedAt = recordedAt;
    }

    long position() {
        return position;
    }

    InsurancePolicyView view(InsurancePolicyView.Terms terms) {
        return new InsurancePolicyView(
                InsurancePolicyId.stored(insurancePolicyId),
                insurer,
                policyNumber,
                sumInsuredYuan,
                validFrom,
                validUntil,
                signedOn,
                recordedAt,
                terms);
    }
}
