package org.redvest.api.city.grid.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Subject;
import org.redvest.api.city.grid.GridPost;
import org.redvest.api.id.GridUnitId;

/**
 * Somebody looks after a unit of the grid.
 *
 * @param gridUnitId which
 * @param post which of the two
 * @param worker who, by the subject of their token
 * @param from first civil day, Asia/Shanghai
 * @param until last civil day; null where it has no end
 */
@Revision("1")
public record GridWorkerAppointed(
        GridUnitId gridUnitId,
        GridPost post,
        Subject worker,
        LocalDate from,
        @Nullable LocalDate until) implements GridEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(from);
    }

    @Override
    public @Nullable Instant validUntil() {
        return until == null ? null : CivilTime.startOf(until.plusDays(1));
    }
}
