package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.series.event.SeriesPlanned;

/** A series of shifts as it was planned. */
@Entity
@Immutable
@Table(schema = "query", name = "series")
class SeriesRow {

    @Id
    String seriesId;

    long position;
    String projectId;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected SeriesRow() {}

    SeriesRow(SeriesPlanned event, long position) {
        this.seriesId = event.seriesId().value();
        this.position = position;
        this.projectId = event.projectId().value();
    }
}
