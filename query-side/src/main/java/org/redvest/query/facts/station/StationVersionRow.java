package org.redvest.query.facts.station;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.OpeningHours;
import org.redvest.api.city.station.event.StationChanged;
import org.redvest.api.city.station.event.StationOpened;
import org.redvest.api.id.StationId;

/** What may change of a station, as it was from then on. */
@Entity
@Immutable
@Table(schema = "query", name = "station_version")
class StationVersionRow {

    @Id
    long position;

    String stationId;
    String name;
    String address;

    @Nullable Integer longitude;

    @Nullable Integer latitude;

    @Nullable Integer opens;

    @Nullable Integer closes;

    @Nullable String parentId;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected StationVersionRow() {}

    StationVersionRow(StationOpened event, long position) {
        this(event.stationId(), event.name(), event.site(), event.hours(), event.parent(), position);
    }

    StationVersionRow(StationChanged event, long position) {
        this(event.stationId(), event.name(), event.site(), event.hours(), event.parent(), position);
    }

    private StationVersionRow(
            StationId station,
            Text name,
            Site site,
            @Nullable OpeningHours hours,
            @Nullable StationId parent,
            long position) {
        Coordinates place = site.coordinates();
        this.position = position;
        this.stationId = station.value();
        this.name = name.value();
        this.address = site.address().value();
        this.longitude = place == null ? null : place.longitude();
        this.latitude = place == null ? null : place.latitude();
        this.opens = hours == null ? null : hours.opens();
        this.closes = hours == null ? null : hours.closes();
        this.parentId = parent == null ? null : parent.value();
    }
}
