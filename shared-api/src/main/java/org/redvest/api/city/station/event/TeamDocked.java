package org.redvest.api.city.station.event;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Text;
import org.redvest.api.city.station.DutyTime;
import org.redvest.api.city.station.Weekdays;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.StationId;

/**
 * A team serves at a station for a period (驻点, 轮值).
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
@Revision("1")
public record TeamDocked(
        StationId stationId,
        DockingId dockingId,
        OrganisationId organisationId,
        Text team,
        Set<DayOfWeek> weekdays,
        DutyTime dutyTime,
        LocalDate from,
        @Nullable LocalDate until)
        implements StationEvent {

    /** Keeps the days in the order of the week, so that an event is written in one way. */
    public TeamDocked {
        weekdays = Weekdays.inOrder(weekdays);
    }

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(from);
    }

    @Override
    public @Nullable Instant validUntil() {
        return until == null ? null : CivilTime.startOf(until.plusDays(1));
    }
}
