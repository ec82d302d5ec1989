package org.redvest.query.facts.person;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.RegistrationState;

/** A registered number as it was entered, with what its person agreed to then. */
@Entity
@Immutable
@Table(schema = "query", name = "person")
class PersonRow {

    @Id
    String volunteerId;

    long position;

    String maskedName;

    @Enumerated(EnumType.STRING)
    DocumentKind documentKind;

    String residence;

    String district;

    @Nullable String street;

    List<String> skills;

    List<String> categories;

    Instant registeredAt;

    @Nullable Instant effectiveAt;

    @Enumerated(EnumType.STRING)
    RegistrationState state;

    List<String> purposes;

    @Enumerated(EnumType.STRING)
    @Nullable ConsentForm consentForm;

    @Nullable LocalDate consentGivenOn;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PersonRow() {}

    PersonRow(
            String volunteerId,
            long position,
            String maskedName,
            DocumentKind documentKind,
            String residence,
            String district,
            @Nullable String street,
            List<String> skills,
            List<String> categories,
            Instant registeredAt,
            @Nullable Instant effectiveAt,
            RegistrationState state,
            List<String> purposes,
            @Nullable ConsentForm consentForm,
            @Nullable LocalDate consentGivenOn) {
        this.volunteerId = volunteerId;
        this.position = position;
        this.maskedName = maskedName;
        this.documentKind = documentKind;
        this.residence = residence;
        this.district = district;
        this.street = street;
        this.skills = skills;
        this.categories = categories;
        this.registeredAt = registeredAt;
        this.effectiveAt = effectiveAt;
        this.state = state;
        this.purposes = purposes;
        this.consentForm = consentForm;
        this.consentGivenOn = consentGivenOn;
    }
}
