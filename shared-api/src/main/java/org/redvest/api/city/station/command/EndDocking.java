package org.redvest.api.city.station.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;

/**
 * Have a team serve at a station no longer than until a day.
 *
 * @param stationId which station
 * @param dockingId which docking
 * @param organisationId code of the team that is docked
 * @param lastDay civil date of its last day, Asia/Shanghai
 */
public record EndDocking(
        @TargetAggregateIdentifier StationId stationId,
        DockingId dockingId,
        OrganisationId organisationId,
        LocalDate lastDay)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_STATIONS, stationId, organisationId);
    }
}
