package org.redvest.query.person.qualification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.qualification.event.QualificationRecorded;
import org.redvest.api.person.qualification.query.Qualifications.Qualification;
import org.redvest.api.person.qualification.query.Qualifications.Withdrawal;

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

    /** Whether a day lies between its first and its last, both among them. */
    boolean coversDay(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    /**
     * As it is shown.
     *
     * @param words what is shown where words about the volunteer stand
     * @param withdrawal null where it counts
     */
    Qualification qualification(UnaryOperator<String> words, @Nullable Withdrawal withdrawal) {
        return new Qualification(
                qualificationId,
                volunteerId,
                words.apply(title),
                words.apply(issuer),
                validFrom,
                validUntil,
                evidence,
                recordedAt,
                recordedBy,
                withdrawal);
    }
}
