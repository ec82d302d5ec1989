package org.redvest.benchmarks.run.subject;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The read models and automations of this process: to switch off and on, and to ask how far behind they are. */
final class Processors {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final EventProcessingConfiguration processing;
    private final LogPositions positions;
    private final RestClient rest;
    private final JsonMapper json;

    /**
     * Where the log and its readers are at one moment.
     *
     * @param head position of the newest event
     * @param readModels position of the slowest read model
     * @param credits position of the automation that credits points
     */
    record Progress(long head, long readModels, long credits) {

        /** Events that the slowest has still to take. */
        long lag() {
            return head - Math.min(readModels, credits);
        }
    }

    Processors(EventProcessingConfiguration processing, LogPositions positions, RestClient rest, JsonMapper json) {
        this.processing = processing;
        this.positions = positions;
        this.rest = rest;
        this.json = json;
    }

    void stop() {
        streaming().forEach(EventProcessor::shutDown);
    }

    void start() {
        streaming().forEach(EventProcessor::start);
    }

    private List<StreamingEventProcessor> streaming() {
        return processing.eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast)
                .toList();
    }

    /** As the operator sees it, and the automation that no read model shows. */
    Progress progress() {
        JsonNode readModels =
                json.readTree(rest.get().uri("/actuator/readmodels").retrieve().body(String.class));
        Map<String, Long> processors = positions.ofProcessors();
        return new Progress(
                readModels.path("head").asLong(),
                readModels.path("position").asLong(),
                processors.getOrDefault("credit-points", LogPositions.NOTHING));
    }

    /**
     * Waits until every event has been taken.
     *
     * @return whether that was so before the time was up
     */
    boolean awaitCaughtUp(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (progress().lag() > 0) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return true;
    }
}
