package org.redvest.query.facts.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.redvest.api.service.shift.event.ShiftCancelled;

/** Why a shift was called off. */
@Entity
@Immutable
@Table(schema = "query", name = "shift_cancellation")
class ShiftCancellationRow {

    @Id
    long position;

    String shiftId;
    Instant cancelledAt;
    String reason;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected ShiftCancellationRow() {}

    ShiftCancellationRow(ShiftCancelled event, Instant cancelledAt, long position) {
        this.position = position;
        this.shiftId = event.shiftId().value();
        this.cancelledAt = cancelledAt;
        this.reason = event.reason().value();
    }
}
