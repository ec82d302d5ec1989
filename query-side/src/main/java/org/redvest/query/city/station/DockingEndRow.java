package org.redvest.query.city.station;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.city.station.event.DockingEnded;

/** Another last day of a docking. */
@Entity
@Immutable
@Table(schema = "query", name = "docking_end")
class DockingEndRow {

    @Id
    long position;

    String dockingId;
    String stationId;
    LocalDate lastDay;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DockingEndRow() {}

    DockingEndRow(DockingEnded event, long position) {
        this.position = position;
        this.dockingId = event.dockingId().value();
        this.stationId = event.stationId().value();
        this.lastDay = event.lastDay();
    }
}
