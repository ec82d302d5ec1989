package org.redvest.query.facts.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What became of a registration: a state of it, or that the person was erased. */
@Entity
@Immutable
@Table(schema = "query", name = "person_change")
class PersonChangeRow {

    /** Stands where else a state of the registration does. */
    static final String ERASED = "ERASED";

    @Id
    long position;

    String volunteerId;

    String state;

    Instant changedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PersonChangeRow() {}

    PersonChangeRow(long position, String volunteerId, String state, Instant changedAt) {
        this.position = position;
        this.volunteerId = volunteerId;
        this.state = state;
        this.changedAt = changedAt;
    }
}
