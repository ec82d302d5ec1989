package org.redvest.api.city.station.command;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.city.station.DutyTime;
import org.redvest.api.city.station.Weekdays;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;

/**
 * Have a team serve at a station for a period.
 *
 * @param stationId which station
 * @param dockingId number of this docking
 * @param organisationId code of the team; it need not be registered
 * @param team what the team is called
 * @param weekdays on which days of the week it serves
 * @param dutyTime at what time of these days
 * @param from civil date of the first day, Asia/Shanghai
 * @param until civil date of the last day; null where it has no end
 */
public record DockTeam(
        @TargetAggregateIdentifier StationId stationId,
        DockingId dockingId,
        OrganisationId organisationId,
        Text team,
        Set<DayOfWeek> weekdays,
        DutyTime dutyTime,
        LocalDate from,
        @Nullable LocalDate until)
        implements Command<Effect> {

    /** Keeps the days in the order of the week. */
    public DockTeam {
        weekdays = Weekdays.inOrder(weekdays);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_STATIONS, stationId, organisationId);
    }
}
