package org.redvest.query.open.disclosure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The name of an organisation that records services. */
@Entity
@Immutable
@Table(schema = "query", name = "disclosed_organisation")
class DisclosedOrganisationRow {

    @Id
    String organisationId;

    String name;

    long position;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DisclosedOrganisationRow() {}

    DisclosedOrganisationRow(String organisationId, String name, long position) {
        this.organisationId = organisationId;
        this.name = name;
        this.position = position;
    }
}
