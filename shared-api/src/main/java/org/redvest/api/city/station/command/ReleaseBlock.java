package org.redvest.api.city.station.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.id.BlockId;
import org.redvest.api.id.OrganisationId;

/**
 * End a unit's claim on a block or a road.
 *
 * @param blockId which block or road
 * @param organisationId code of the unit
 * @param lastDay civil date of the last day on which it looks after it, Asia/Shanghai
 * @param reason why, in words
 */
public record ReleaseBlock(
        @TargetAggregateIdentifier BlockId blockId, OrganisationId organisationId, LocalDate lastDay, Text reason)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_STATIONS, blockId, organisationId);
    }
}
