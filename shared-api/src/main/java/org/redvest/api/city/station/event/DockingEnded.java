package org.redvest.api.city.station.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.redvest.api.id.DockingId;
import org.redvest.api.id.StationId;

/**
 * A team serves at a station no longer than until a day.
 *
 * @param stationId which station
 * @param dockingId which docking
 * @param lastDay civil date of its last day, Asia/Shanghai; before its first where it was never to begin
 */
@Revision("1")
public record DockingEnded(StationId stationId, DockingId dockingId, LocalDate lastDay) implements StationEvent {}
