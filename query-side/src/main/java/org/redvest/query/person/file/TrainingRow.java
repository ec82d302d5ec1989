package org.redvest.query.person.file;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.person.file.event.TrainingRecorded;
import org.redvest.api.person.file.query.PersonalFile.Training;

/** A training as it was recorded. */
@Entity
@Immutable
@Table(schema = "query", name = "file_training")
class TrainingRow {

    @Id
    long position;

    String entryId;
    String volunteerId;
    String title;
    String content;
    int minutes;
    String host;
    LocalDate entryDate;
    Instant recordedAt;

    @Nullable String recordedBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TrainingRow() {}

    TrainingRow(TrainingRecorded event, Instant recordedAt, @Nullable String recordedBy, long position) {
        this.position = position;
        this.entryId = event.entryId().value();
        this.volunteerId = event.volunteerId().value();
        this.title = event.title().value();
        this.content = event.content().value();
        this.minutes = event.minutes();
        this.host = event.host().value();
        this.entryDate = event.date();
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    /**
     * As it is shown.
     *
     * @param words what is shown where words about the volunteer stand
     */
    Training training(UnaryOperator<String> words) {
        return new Training(
                entryId,
                words.apply(title),
                words.apply(content),
                minutes,
                words.apply(host),
                entryDate,
                recordedAt,
                recordedBy);
    }
}
