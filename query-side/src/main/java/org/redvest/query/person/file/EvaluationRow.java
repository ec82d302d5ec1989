package org.redvest.query.person.file;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.person.file.EvaluationGrade;
import org.redvest.api.person.file.event.EvaluationRecorded;
import org.redvest.api.person.file.query.PersonalFile.Evaluation;
import org.redvest.api.service.hours.Timeliness;

/** An evaluation as it was recorded. */
@Entity
@Immutable
@Table(schema = "query", name = "file_evaluation")
class EvaluationRow {

    @Id
    long position;

    String entryId;
    String volunteerId;

    @Nullable String recordId;

    String organisationId;

    @Enumerated(EnumType.STRING)
    EvaluationGrade grade;

    LocalDate entryDate;

    @Enumerated(EnumType.STRING)
    @Nullable Timeliness timeliness;

    Instant recordedAt;

    @Nullable String recordedBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected EvaluationRow() {}

    EvaluationRow(EvaluationRecorded event, Instant recordedAt, @Nullable String recordedBy, long position) {
        ServiceRecordId record = event.serviceRecordId();
        this.position = position;
        this.entryId = event.entryId().value();
        this.volunteerId = event.volunteerId().value();
        this.recordId = record == null ? null : record.value();
        this.organisationId = event.organisationId().code();
        this.grade = event.grade();
        this.entryDate = event.date();
        this.timeliness = event.timeliness();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    Evaluation evaluation() {
        return new Evaluation(entryId, recordId, organisationId, grade, entryDate, timeliness, recordedAt, recordedBy);
    }
}
