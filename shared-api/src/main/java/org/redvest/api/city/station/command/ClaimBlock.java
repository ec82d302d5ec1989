package org.redvest.api.city.station.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.city.station.BlockKind;
import org.redvest.api.id.BlockId;
import org.redvest.api.id.OrganisationId;

/**
 * Have a unit look after a block or a road for a period, alone.
 *
 * @param division division code of where it lies
 * @param name what it is called; what has the same name in the same division is the same
 * @param kind what it is
 * @param organisationId code of the unit; it need not be registered
 * @param unit what the unit is called
 * @param from civil date of the first day, Asia/Shanghai
 * @param until civil date of the last day; null where it has no end
 */
public record ClaimBlock(
        DivisionCode division,
        Text name,
        BlockKind kind,
        OrganisationId organisationId,
        Text unit,
        LocalDate from,
        @Nullable LocalDate until)
        implements Command<Effect> {

    /** Its id, which follows from division and name. */
    @TargetAggregateIdentifier
    public BlockId blockId() {
        return BlockId.of(division, name);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Reaching(Power.RUN_STATIONS, new Remit(division, organisationId));
    }
}
