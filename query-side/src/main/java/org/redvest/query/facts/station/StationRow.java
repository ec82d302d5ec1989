package org.redvest.query.facts.station;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.city.station.event.StationOpened;

/** A station as it was opened. */
@Entity
@Immutable
@Table(schema = "query", name = "station")
class StationRow {

    @Id
    String stationId;

    long position;
    String number;

    @Enumerated(EnumType.STRING)
    StationKind kind;

    String division;
    LocalDate openedOn;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected StationRow() {}

    StationRow(StationOpened event, long position) {
        this.stationId = event.stationId().value();
        this.position = position;
        this.number = event.number().value();
        this.kind = event.kind();
        this.division = event.site().division().value();
        this.openedOn = event.openedOn();
    }
}
