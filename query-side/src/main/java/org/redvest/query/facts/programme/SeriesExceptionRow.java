package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.series.event.OccurrenceMoved;
import org.redvest.api.service.series.event.OccurrenceSkipped;
import org.redvest.api.service.series.event.SeriesEnded;

/** A day on which a series does not come, or comes at another time; or the last on which it comes. */
@Entity
@Immutable
@Table(schema = "query", name = "series_exception")
class SeriesExceptionRow {

    @Id
    long position;

    String seriesId;
    LocalDate occurrence;
    boolean ends;

    @Nullable Instant startsAt;

    @Nullable Instant endsAt;

    @Nullable String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected SeriesExceptionRow() {}

    SeriesExceptionRow(OccurrenceSkipped event, long position) {
        this.position = position;
        this.seriesId = event.seriesId().value();
        this.occurrence = event.date();
        this.ends = false;
        this.reason = event.reason().value();
    }

    SeriesExceptionRow(OccurrenceMoved event, long position) {
        this.position = position;
        this.seriesId = event.seriesId().value();
        this.occurrence = event.date();
        this.ends = false;
        this.startsAt = event.start();
        this.endsAt = event.end();
    }

    SeriesExceptionRow(SeriesEnded event, long position) {
        this.position = position;
        this.seriesId = event.seriesId().value();
        this.occurrence = event.lastDate();
        this.ends = true;
        this.reason = event.reason().value();
    }
}
