package org.redvest.query.facts.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.ConsentPurpose;

/** Something was agreed to after the registration, or no longer. */
@Entity
@Immutable
@Table(schema = "query", name = "consent_change")
class ConsentChangeRow {

    @Id
    long position;

    String volunteerId;

    @Enumerated(EnumType.STRING)
    ConsentPurpose purpose;

    boolean given;

    Instant changedAt;

    @Enumerated(EnumType.STRING)
    @Nullable ConsentForm form;

    @Nullable LocalDate givenOn;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ConsentChangeRow() {}

    ConsentChangeRow(
            long position,
            String volunteerId,
            ConsentPurpose purpose,
            boolean given,
            Instant changedAt,
            @Nullable ConsentForm form,
            @Nullable LocalDate givenOn) {
        this.position = position;
        this.volunteerId = volunteerId;
        this.purpose = purpose;
        this.given = given;
        this.changedAt = changedAt;
        this.form = form;
        this.givenOn = givenOn;
    }
}
