package org.redvest.query.facts.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.city.grid.event.GridWorkerAppointed;

/** That somebody looks after a unit of the grid, for a period. */
@Entity
@Immutable
@Table(schema = "query", name = "grid_worker")
class GridWorkerRow {

    @Id
    long position;

    String gridUnitId;

    @Enumerated(EnumType.STRING)
    GridPost post;

    String worker;
    LocalDate firstDay;

    @Nullable LocalDate lastDay;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected GridWorkerRow() {}

    GridWorkerRow(GridWorkerAppointed event, long position) {
        this.position = position;
        this.gridUnitId = event.gridUnitId().value();
        this.post = event.post();
        this.worker = event.worker().value();
        this.firstDay = event.from();
        this.lastDay = event.until();
    }
}
