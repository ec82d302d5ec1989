package org.redvest.query.facts.station;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.city.station.event.StationClosed;

/** The end of a station. */
@Entity
@Immutable
@Table(schema = "query", name = "station_closing")
class StationClosingRow {

    @Id
    long position;

    String stationId;
    LocalDate lastDay;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected StationClosingRow() {}

    StationClosingRow(StationClosed event, long position) {
        this.position = position;
        this.stationId = event.stationId().value();
        this.lastDay = event.lastDay();
    }
}
