package org.redvest.api.city.station.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Command;
import org.redvest.api.Coordinates;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.city.station.OpeningHours;
import org.redvest.api.id.StationId;

/**
 * Correct what is on record of a station, all of it at once. It stays what it is, and in its division: one that moves into
 * another is another station.
 *
 * @param stationId which station
 * @param name its name
 * @param address where it is, in words; empty where nobody gave any
 * @param coordinates where it is; null where nobody gave any
 * @param hours when it is open; null where nobody said so
 * @param parent the station of a higher rank that it belongs to; null where it belongs to none
 */
public record ChangeStation(
        @TargetAggregateIdentifier StationId stationId,
        Text name,
        Text address,
        @Nullable Coordinates coordinates,
        @Nullable OpeningHours hours,
        @Nullable StationId parent)
        implements Command<Effect> {

    @Override
    public Requirement requirement() {
        return new Requirement.WhereItLies(Power.RUN_STATIONS, stationId);
    }
}
