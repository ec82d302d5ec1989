package org.redvest.query.person.file;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.file.CommendationLevel;
import org.redvest.api.person.file.event.CommendationRecorded;
import org.redvest.api.person.file.query.PersonalFile.Commendation;

/** A commendation as it was recorded. */
@Entity
@Immutable
@Table(schema = "query", name = "file_commendation")
class CommendationRow {

    @Id
    long position;

    String entryId;
    String volunteerId;
    String title;

    @Enumerated(EnumType.STRING)
    CommendationLevel level;

    String grantedBy;
    String evidence;
    LocalDate entryDate;
    Instant recordedAt;

    @Nullable String recordedBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected CommendationRow() {}

    CommendationRow(CommendationRecorded event, Instant recordedAt, @Nullable String recordedBy, long position) {
        this.position = position;
        this.entryId = event.entryId().value();
        this.volunteerId = event.volunteerId().value();
        this.title = event.title().value();
        this.level = event.level();
        this.grantedBy = event.grantedBy().value();
        this.evidence = event.evidence().value();
        this.entryDate = event.date();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /**
     * As it is shown.
     *
     * @param words what is shown where words about the volunteer stand
     */
    Commendation commendation(UnaryOperator<String> words) {
        return new Commendation(
                entryId,
                words.apply(title),
                level,
                words.apply(grantedBy),
                words.apply(evidence),
                entryDate,
                recordedAt,
                recordedBy);
    }
}
