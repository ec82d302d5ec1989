package org.redvest.query.honour.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.certificate.event.CertificateRevoked;

/** A certificate was taken back. */
@Entity
@Immutable
@Table(schema = "query", name = "certificate_revocation")
class CertificateRevocationRow {

    @Id
    long position;

    String certificateId;
    Instant revokedAt;
    String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CertificateRevocationRow() {}

    CertificateRevocationRow(CertificateRevoked event, Instant revokedAt, long position) {
        this.position = position;
        this.certificateId = event.certificateId().value();
        this.revokedAt = revokedAt;
        this.reason = event.reason().value();
    }
}
