package org.redvest.query.facts.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.city.grid.event.GridUnitClosed;

/** The end of a unit of the grid. */
@Entity
@Immutable
@Table(schema = "query", name = "grid_closing")
class GridClosingRow {

    @Id
    long position;

    String gridUnitId;
    Instant closedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected GridClosingRow() {}

    GridClosingRow(GridUnitClosed event, Instant closedAt, long position) {
        this.position = position;
        this.gridUnitId = event.gridUnitId().value();
        this.closedAt = closedAt;
    }
}
