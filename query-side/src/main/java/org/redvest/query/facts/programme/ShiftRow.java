package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.shift.event.ShiftOpened;

/** A shift as it was opened; how its places stand, and whether it was called off, are sums that later events add to. */
@Entity
@Immutable
@Table(schema = "query", name = "shift")
class ShiftRow {

    @Id
    String shiftId;

    long position;
    String projectId;

    @Nullable String seriesId;

    @Nullable LocalDate occurrence;

    boolean waitingList;
    int capacity;
    int confirmed;
    int offered;
    int waiting;
    int cancelled;
    long lastPosition;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ShiftRow() {}

    ShiftRow(ShiftOpened event, long position) {
        this.shiftId = event.shiftId().value();
        this.position = position;
        this.projectId = event.projectId().value();
        this.seriesId = event.seriesId() == null ? null : event.seriesId().value();
        this.occurrence = event.occurrence();
        this.waitingList = event.terms().waitingList();
        this.capacity = event.terms().capacity();
        this.confirmed = 0;
        this.offered = 0;
        this.waiting = 0;
        this.cancelled = 0;
        this.lastPosition = position;
    }
}
