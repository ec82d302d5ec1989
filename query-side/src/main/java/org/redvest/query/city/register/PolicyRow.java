package org.redvest.query.city.register;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.event.PolicyAdopted;
import org.redvest.api.city.register.query.AdoptedPolicies.Entry;

/** One version of a figure that was adopted. */
@Entity
@Immutable
@IdClass(PolicyRow.Key.class)
@Table(schema = "query", name = "adopted_policy")
class PolicyRow {

    /** A figure is adopted version by version. */
    record Key(PolicyKind kind, int version) {}

    @Id
    @Enumerated(EnumType.STRING)
    PolicyKind kind;

    @Id
    int version;

    int value;
    LocalDate effectiveFrom;
    String basis;
    Instant adoptedAt;
    long position;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PolicyRow() {}

    PolicyRow(PolicyAdopted event, Instant adoptedAt, long position) {
        this.kind = event.kind();
        this.version = event.version();
        this.value = event.value();
        this.effectiveFrom = event.effectiveFrom();
        this.basis = event.basis().value();
        this.adoptedAt = adoptedAt;
        this.position = position;
    }

    Entry entry() {
        return new Entry(kind, version, value, effectiveFrom, basis, adoptedAt);
    }
}
