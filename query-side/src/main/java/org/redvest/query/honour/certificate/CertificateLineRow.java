package org.redvest.query.honour.certificate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.honour.certificate.CertifiedLine;
import org.redvest.api.id.CertificateId;

/** Which service record stands on a certificate. */
@Entity
@Immutable
@IdClass(CertificateLineRow.Key.class)
@Table(schema = "query", name = "certificate_line")
class CertificateLineRow {

    record Key(String certificateId, String recordId) {}

    @Id
    String certificateId;

    @Id
    String recordId;

    String volunteerId;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CertificateLineRow() {}

    CertificateLineRow(CertificateId certificate, CertifiedLine line) {
        this.certificateId = certificate.value();
        this.recordId = line.recordId().value();
        this.volunteerId = line.volunteerId().value();
    }
}
