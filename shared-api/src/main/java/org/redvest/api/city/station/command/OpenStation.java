package org.redvest.api.city.station.command;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.OpeningHours;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.id.StationId;

/**
 * Enter a station.
 *
 * @param number the number that the office gave it, of which there is one in a city
 * @param name its name
 * @param kind what it is
 * @param site where it is
 * @param hours when it is open; null where nobody said so
 * @param openedOn civil date of its first day, Asia/Shanghai
 * @param parent the station of a higher rank that it belongs to; null where it belongs to none
 */
public record OpenStation(
        Text number,
        Text name,
        StationKind kind,
        Site site,
        @Nullable OpeningHours hours,
        LocalDate openedOn,
        @Nullable StationId parent)
        implements Command<Effect> {

    /** Its id, which follows from its number. */
    @TargetAggregateIdentifier
    public StationId stationId() {
        return StationId.ofNumber(number);
    }

    @Override
    public Requirement requirement() {
        return Requirement.in(site.division(), Power.RUN_STATIONS);
    }
}
