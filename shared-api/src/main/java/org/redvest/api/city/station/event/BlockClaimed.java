package org.redvest.api.city.station.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Text;
import org.redvest.api.city.station.BlockKind;
import org.redvest.api.id.BlockId;
import org.redvest.api.id.OrganisationId;

/**
 * A unit looks after a block or a road for a period (认领, 包干).
 *
 * @param blockId its id, which follows from division and name
 * @param division division code of where it lies
 * @param name what it is called
 * @param kind what it is
 * @param organisationId code of the unit; it need not be registered
 * @param unit what the unit is called
 * @param from civil date of the first day, Asia/Shanghai
 * @param until civil date of the last day; null where it has no end
 */
@Revision("1")
public record BlockClaimed(
        BlockId blockId,
        DivisionCode division,
        Text name,
        BlockKind kind,
        OrganisationId organisationId,
        Text unit,
        LocalDate from,
        @Nullable LocalDate until)
        implements BlockEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(from);
    }

    @Override
    public @Nullable Instant validUntil() {
        return until == null ? null : CivilTime.startOf(until.plusDays(1));
    }
}
