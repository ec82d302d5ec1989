package org.redvest.query.honour.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.honour.certificate.CertificateLanguage;
import org.redvest.api.honour.certificate.event.CertificateIssued;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.platform.CanonicalJson;

/** A certificate as it was issued. */
@Entity
@Immutable
@Table(schema = "query", name = "certificate")
class CertificateRow {

    @Id
    String certificateId;

    long position;
    String number;
    String volunteerId;
    long known;
    Instant issuedAt;
    LocalDate firstDay;
    LocalDate lastDay;

    @Nullable String organisationId;

    String purpose;

    @Enumerated(EnumType.STRING)
    CertificateLanguage language;

    int records;
    long minutes;
    String issuer;

    @Enumerated(EnumType.STRING)
    ConsentForm consentForm;

    String contentHash;
    String content;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CertificateRow() {}

    CertificateRow(CertificateIssued event, long position) {
        this.certificateId = event.certificateId().value();
        this.position = position;
        this.number = event.number().value();
        this.volunteerId = event.volunteerId().value();
        this.known = event.position();
        this.issuedAt = event.issuedAt();
        this.firstDay = event.from();
        this.lastDay = event.to();
        this.organisationId =
                event.organisationId() == null ? null : event.organisationId().code();
        this.purpose = event.purpose().value();
        this.language = event.language();
        this.records = event.lines().size();
        this.minutes = event.minutes();
        this.issuer = event.issuer().value();
        this.consentForm = event.consent().form();
        this.contentHash = event.contentHash().value();
        this.content = CanonicalJson.of(event.content(CanonicalJson.hash(event.name())));
    }
}
