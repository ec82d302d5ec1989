package org.redvest.query.cover.eligibility;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What a policy covers from an instant on. */
@Entity
@Immutable
@Table(schema = "query", name = "insurance_terms")
class InsuranceTermsRow {

    @Id
    long position;

    String insurancePolicyId;

    int version;

    Instant effectiveFrom;

    String terms;

    Instant recordedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected InsuranceTermsRow() {}

    InsuranceTermsRow(
            long position,
            String insurancePolicyId,
            int version,
            Instant effectiveFrom,
            String terms,
            Instant recordedAt) {
        this.position = position;
        this.insurancePolicyId = insurancePolicyId;
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.terms = terms;
        this.recordedAt = recordedAt;
    }
}
