package org.redvest.query.cover.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.Text;
import org.redvest.api.id.InsurancePolicyId;

/** Who bears a policy from a position on, alone or with others. */
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

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PolicyBearerRow() {}

    PolicyBearerRow(InsurancePolicyId policy, Text insurer, int number, long position) {
        this.position = position;
        this.number = number;
        this.insurancePolicyId = policy.value();
        this.insurer = insurer.value();
    }
}
