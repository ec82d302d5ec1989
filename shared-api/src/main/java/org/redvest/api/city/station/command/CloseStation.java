package org.redvest.api.city.station.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.id.StationId;

/**
 * Close a station for good, and end whatever dockings would go on.
 *
 * @param stationId which station
 * @param lastDay civil date of its last day, Asia/Shanghai
 */
public record CloseStation(@TargetAggregateIdentifier StationId stationId, LocalDate lastDay)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_STATIONS, stationId);
    }
}
