package org.redvest.query.facts.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.qualification.event.QualificationRecorded;

/** A qualification as it was recorded, but for the certificate's number, which is sealed. */
@Entity
@Immutable
@Table(schema = "query", name = "qualification")
class QualificationRow {

    @Id
    long position;

    String qualificationId;
    String volunteerId;
    String title;
    String issuer;
    LocalDate validFrom;

    @Nullable LocalDate validUntil;

    String evidence;
    Instant recordedAt;

    @Nullable String recordedBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected QualificationRow() {}

    QualificationRow(QualificationRecorded event, Instant recordedAt, @Nullable String recordedBy, long position) {
        this.position = position;
        this.qualificationId = event.qualificationId().value();
        this.volunteerId = event.volunteerId().value();
        this.title = event.title().value();
        this.issuer = event.issuer().value();
        this.validFrom = event.from();
        this.validUntil = event.until();
        this.evidence = event.evidenceSha256().value();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }
}
