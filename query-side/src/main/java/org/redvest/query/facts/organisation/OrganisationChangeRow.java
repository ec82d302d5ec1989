package org.redvest.query.facts.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;

/** What became of an organisation. */
@Entity
@Immutable
@Table(schema = "query", name = "organisation_change")
class OrganisationChangeRow {

    /** What can become of one. */
    enum Kind {
        GUIDED,
        SUSPENDED,
        RESUMED,
        DISSOLVED
    }

    @Id
    long position;

    String organisationId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    Instant changedAt;

    @Nullable String otherId;

    @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected OrganisationChangeRow() {}

    OrganisationChangeRow(
            long position,
            OrganisationId organisation,
            Kind kind,
            Instant changedAt,
            @Nullable OrganisationId other,
            @Nullable Text reason) {
        this.position = position;
        this.organisationId = organisation.code();
        this.kind = kind;
        this.changedAt = changedAt;
        this.otherId = other == null ? null : other.code();
        this.reason = reason == null ? null : reason.value();
    }
}
