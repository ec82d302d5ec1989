package org.redvest.platform.health;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How every event processor of this process is doing: how far it has come, how many events it lags behind the head, and
 * what stopped it. One that fails makes the health DOWN; one that still reads does not.
 */
@Component("eventProcessors")
class EventProcessorsHealth implements HealthIndicator {

    private final EventProcessingConfiguration processing;
    private final LogPositions positions;

    EventProcessorsHealth(EventProcessingConfiguration processing, LogPositions positions) {
        this.processing = processing;
        this.positions = positions;
    }

    @Override
    public Health health() {
        long head = positions.head();
        Map<String, Long> stored = positions.ofProcessors();
        Map<String, Object> details = new TreeMap<>();
        boolean failing = false;
        for (var entry : processing.eventProcessors().entrySet()) {
            if (entry.getValue() instanceof StreamingEventProcessor processor) {
                Throwable error = errorOf(processor.processingStatus().values());
                boolean down = error != null || processor.isError() || !processor.isRunning();
                failing |= down;
                details.put(
                        entry.getKey(),
                        describe(down, stored.getOrDefault(entry.getKey(), LogPositions.NOTHING), head, error));
            }
        }
        return (failing ? Health.down() : Health.up())
                .withDetail("head", head)
                .withDetails(details)
                .build();
    }

    private static Map<String, Object> describe(
            boolean down, long position, long head, @org.jspecify.annotations.Nullable Throwable error) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("status", down ? "DOWN" : position < head ? "CATCHING_UP" : "LIVE");
        description.put("position", position);
        description.put("lag", Math.max(0, head - position));
        if (error != null) {
            // the class only: a message may quote what must not be shown
            description.put("error", error.getClass().getName());
        }
        return description;
    }

    private static @org.jspecify.annotations.Nullable Throwable errorOf(Collection<EventTrackerStatus> segments) {
        return segments.stream()
                .filter(EventTrackerStatus::isErrorState)
                .map(EventTrackerStatus::getError)
                .findFirst()
                .orElse(null);
    }
}
