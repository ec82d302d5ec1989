package org.redvest.query.city.register;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.city.organisation.event.OrganisationRegistered;
import org.redvest.api.city.register.query.Organisations.Entry;

/** A registered organisation. */
@Entity
@Immutable
@Table(schema = "query", name = "registered_organisation")
class OrganisationRow {

    @Id
    String organisationId;

    String name;
    String division;
    Instant registeredAt;
    long position;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected OrganisationRow() {}

    OrganisationRow(OrganisationRegistered event, Instant registeredAt, long position) {
        this.organisationId = event.organisationId().code();
        this.name = event.name().value();
        this.division = event.division().value();
        this.registeredAt = registeredAt;
        this.position = position;
    }

    Entry entry() {
        return new Entry(organisationId, name, division, registeredAt);
    }
}
