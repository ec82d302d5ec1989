package org.redvest.api.city.station.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Coordinates;
import org.redvest.api.city.station.StationKind;
import org.redvest.api.id.StationId;

/**
 * A station.
 *
 * @param stationId its id
 * @param number the number that the office gave it
 * @param name its name
 * @param kind what it is
 * @param division division code of where it is
 * @param address where it is, in words; empty where nobody gave any
 * @param coordinates where it is, in degrees, in the system that the question names; null where nobody gave any
 * @param hours when it is open, as 08:30-20:30; null where nobody said so
 * @param openedOn civil date of its first day, Asia/Shanghai
 * @param lastDay civil date of its last day, Asia/Shanghai; null where it is not closed
 * @param parent the station of a higher rank that it belongs to; null where it belongs to none
 * @param metres how far it is from the place that was asked about; null where none was
 */
public record StationView(
        StationId stationId,
        String number,
        String name,
        StationKind kind,
        String division,
        String address,
        Coordinates.@Nullable Position coordinates,
        @Nullable String hours,
        LocalDate openedOn,
        @Nullable LocalDate lastDay,
        @Nullable StationId parent,
        @Nullable Long metres) {}
