package org.redvest.query.facts.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.city.grid.GridKind;
import org.redvest.api.city.grid.event.GridUnitAdded;

/** A unit of the grid. */
@Entity
@Immutable
@Table(schema = "query", name = "grid_unit")
class GridUnitRow {

    @Id
    String gridUnitId;

    long position;
    String division;

    @Nullable String parentId;

    @Enumerated(EnumType.STRING)
    GridKind kind;

    String name;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected GridUnitRow() {}

    GridUnitRow(GridUnitAdded event, long position) {
        this.gridUnitId = event.gridUnitId().value();
        this.position = position;
        this.division = event.division().value();
        this.parentId = event.parent() == null ? null : event.parent().value();
        this.kind = event.kind();
        this.name = event.name().value();
    }
}
