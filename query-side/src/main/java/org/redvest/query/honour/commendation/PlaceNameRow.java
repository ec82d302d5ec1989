package org.redvest.query.honour.commendation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.redvest.api.Text;
import org.redvest.api.id.StationId;

/** What a station is called from some position on. */
@Entity
@Immutable
@Table(schema = "query", name = "place_name")
class PlaceNameRow {

    @Id
    long position;

    String stationId;

    String name;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected PlaceNameRow() {}

    PlaceNameRow(StationId station, Text name, long position) {
        this.position = position;
        this.stationId = station.value();
        this.name = name.value();
    }
}
