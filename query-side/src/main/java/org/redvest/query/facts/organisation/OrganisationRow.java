package org.redvest.query.facts.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.organisation.event.OrganisationEntryEvent;
import org.redvest.api.city.organisation.event.TeamRegistered;

/** An organisation as it was registered. */
@Entity
@Immutable
@Table(schema = "query", name = "organisation")
class OrganisationRow {

    @Id
    String organisationId;

    long position;
    String name;
    String division;

    @Nullable String origin;

    Instant registeredAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected OrganisationRow() {}

    OrganisationRow(OrganisationEntryEvent event, Instant registeredAt, long position) {
        this.organisationId = event.organisationId().code();
        this.position = position;
        this.name = event.name().value();
        this.division = event.division().value();
        this.origin = event instanceof TeamRegistered team ? team.origin().name() : null;
        this.registeredAt = registeredAt;
    }
}
