package org.redvest.benchmarks.run.subject;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.redvest.command.automation.Automation;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The read models and automations of this process: to switch off and on, and to ask how far behind they are. */
final class Processors {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** Whoever has not moved for so long will not. */
    private static final Duration NO_PROGRESS = Duration.ofSeconds(45);

    private final EventProcessingConfiguration processing;
    private final LogPositions positions;
    private final RestClient rest;
    private final JsonMapper json;
    private volatile Progress lastKnown = new Progress(Long.MAX_VALUE, LogPositions.NOTHING, LogPositions.NOTHING);

    /**
     * Where the log and its readers are at one moment.
     *
     * @param head position of the newest event
     * @param readModels position of the slowest read model
     * @param automations position of the automations
     */
    record Progress(long head, long readModels, long automations) {

        /** Events that the slowest has still to take. */
        long lag() {
            return head - Math.min(readModels, automations);
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

    /** As the operator sees it, and the automations that no read model shows. */
    Progress progress() {
        try {
            JsonNode readModels = json.readTree(
                    rest.get().uri("/actuator/readmodels").retrieve().body(String.class));
            Map<String, Long> processors = positions.ofProcessors();
            lastKnown = new Progress(
                    readModels.path("head").asLong(),
                    readModels.path("position").asLong(),
                    processors.getOrDefault(Automation.PROCESSOR, LogPositions.NOTHING));
        } catch (HttpServerErrorException.ServiceUnavailable | TransientDataAccessException busy) {
            // who has no connection to spare under full load stays where they were last seen
        }
        return lastKnown;
    }

    /**
     * Waits until every event has been taken.
     *
     * @return whether that was so before the time was up, or nothing moved any more
     */
    boolean awaitCaughtUp(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        long stuck = System.nanoTime() + NO_PROGRESS.toNanos();
        Progress last = progress();
        while (last.lag() > 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            Progress next = progress();
            if (!next.equals(last)) {
                stuck = System.nanoTime() + NO_PROGRESS.toNanos();
            }
            if (System.nanoTime() - Math.min(deadline, stuck) > 0) {
                return false;
            }
            last = next;
        }
        return true;
    }
}
