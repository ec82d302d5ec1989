package org.redvest.query.cover.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.Text;
import org.redvest.api.id.InsurancePolicyId;

/** Who bears what happens under a policy from an instant on, alone or with others; of what applies, the last that was recorded counts. */
@Entity
@Immutable
@Table(schema = "query", name = "policy_bearer")
@IdClass(PolicyBearerRow.Key.class)
class PolicyBearerRow {

    /** Of one event, the number of those whom it names. */
    record Key(long position, int number) {}

    @Id
    long position;

    @Id
    int number;

    String insurancePolicyId;
    String insurer;
    Instant effectiveFrom;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PolicyBearerRow() {}

    PolicyBearerRow(InsurancePolicyId policy, Text insurer, Instant effectiveFrom, int number, long position) {
        this.position = position;
        this.number = number;
        this.insurancePolicyId = policy.value();
        this.insurer = insurer.value();
        this.effectiveFrom = effectiveFrom;
    }
}
