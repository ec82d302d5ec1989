package org.redvest.api.city.station.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.StationId;

/**
 * A station is closed for good. Whoever was docked to it for longer is not any more, which is told apart.
 *
 * @param stationId which station
 * @param lastDay civil date of its last day, Asia/Shanghai
 */
@Revision("1")
public record StationClosed(StationId stationId, LocalDate lastDay) implements StationEvent {}
