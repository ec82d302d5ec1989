package org.redvest.api.city.station.event;

import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.city.station.OpeningHours;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.id.StationId;

/**
 * A station is on record.
 *
 * @param stationId its id, which follows from its number
 * @param number the number that the office gave it
 * @param name its name
 * @param kind what it is
 * @param site where it is
 * @param hours when it is open; null where nobody said so
 * @param openedOn civil date of its first day, Asia/Shanghai
 * @param parent the station of a higher rank that it belongs to; null where it belongs to none
 */
@Revision("1")
public record StationOpened(
        StationId stationId,
        Text number,
        Text name,
        StationKind kind,
        Site site,
        @Nullable OpeningHours hours,
        LocalDate openedOn,
        @Nullable StationId parent)
        implements StationEvent {

    @Override
    public Instant validFrom() {
        return CivilTime.startOf(openedOn);
    }
}
