package org.redvest.query.city.station;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.station.DutyTime;
import org.redvest.api.city.station.event.TeamDocked;

/** A team that serves at a station, as it was docked. */
@Entity
@Immutable
@Table(schema = "query", name = "docking")
class DockingRow {

    @Id
    long position;

    String dockingId;
    String stationId;
    String organisationId;
    String team;
    List<String> weekdays;

    @Enumerated(EnumType.STRING)
    DutyTime dutyTime;

    LocalDate firstDay;

    @Nullable LocalDate lastDay;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected DockingRow() {}

    DockingRow(TeamDocked event, long position) {
        this.position = position;
        this.dockingId = event.dockingId().value();
        this.stationId = event.stationId().value();
        this.organisationId = event.organisationId().code();
        this.team = event.team().value();
        this.weekdays = event.weekdays().stream().map(DayOfWeek::name).toList();
        this.dutyTime = event.dutyTime();
        this.firstDay = event.from();
        this.lastDay = event.until();
    }
}
