package org.redvest.command.city.station;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.redvest.api.city.station.event.StationEvent;
import org.redvest.api.id.StationId;

/** Stations of tests. */
public final class TestStations {

    private TestStations() {}

    /** Stations of which this happened. */
    public static Stations where(StationEvent... happened) {
        Map<StationId, List<DomainEventMessage<?>>> log = new HashMap<>();
        for (StationEvent event : happened) {
            List<DomainEventMessage<?>> stream = log.computeIfAbsent(event.stationId(), none -> new ArrayList<>());
            stream.add(
                    new GenericDomainEventMessage<>("Station", event.stationId().value(), stream.size(), event));
        }
        return new Stations((id, from) -> {
            List<DomainEventMessage<?>> stream = log.getOrDefault(id, List.of());
            return List.copyOf(stream.subList(Math.toIntExact(from), stream.size()));
        });
    }
}
