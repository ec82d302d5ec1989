package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.series.event.OccurrencesLaid;

/** A window of a series whose shifts were made. */
@Entity
@Immutable
@Table(schema = "query", name = "series_laying")
class SeriesLayingRow {

    @Id
    long position;

    String seriesId;
    LocalDate laidFrom;
    LocalDate laidUntil;
    int occurrences;
    List<String> holidays;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected SeriesLayingRow() {}

    SeriesLayingRow(OccurrencesLaid event, long position) {
        this.position = position;
        this.seriesId = event.seriesId().value();
        this.laidFrom = event.from();
        this.laidUntil = event.until();
        this.occurrences = event.occurrences().size();
        this.holidays = event.holidays().stream().map(LocalDate::toString).toList();
    }
}
