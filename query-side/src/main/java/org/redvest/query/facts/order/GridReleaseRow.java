package org.redvest.query.facts.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.redvest.api.CivilTime;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.city.grid.event.GridWorkerReleased;

/** That somebody does not look after a unit of the grid any more: from the civil day on which that was said. */
@Entity
@Immutable
@Table(schema = "query", name = "grid_release")
class GridReleaseRow {

    @Id
    long position;

    String gridUnitId;

    @Enumerated(EnumType.STRING)
    GridPost post;

    String worker;
    LocalDate releasedOn;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected GridReleaseRow() {}

    GridReleaseRow(GridWorkerReleased event, Instant releasedAt, long position) {
        this.position = position;
        this.gridUnitId = event.gridUnitId().value();
        this.post = event.post();
        this.worker = event.worker().value();
        this.releasedOn = CivilTime.dateOf(releasedAt);
    }
}
