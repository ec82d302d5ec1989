package org.redvest.platform.health;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.stereotype.Component;

/**
 * For whoever collects metrics: {@code redvest.log.head}, the position of the newest event, and for each event processor of
 * this process {@code redvest.processor.lag}, the events it has still to read, and {@code redvest.processor.failing}, 1 while
 * something stops it.
 */
@Component
class LogMetrics implements MeterBinder {

    /** One look at the database answers all gauges of a collection. */
    private static final Duration ONE_LOOK = Duration.ofSeconds(1);

    private final EventProcessingConfiguration processing;
    private final LoadingCache<Looking, Positions> looks;

    LogMetrics(EventProcessingConfiguration processing, LogPositions positions) {
        this.processing = processing;
        this.looks = Caffeine.newBuilder()
                .expireAfterWrite(ONE_LOOK)
                .build(look -> new Positions(positions.head(), positions.ofProcessors()));
    }

    private enum Looking {
        AT_ALL
    }

    private record Positions(long head, Map<String, Long> ofProcessors) {

        long lag(String processor) {
            return Math.max(0, head - ofProcessors.getOrDefault(processor, LogPositions.NOTHING));
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("redvest.log.head", () -> now().head())
                .description("Position of the newest event")
                .register(registry);
        processing.eventProcessors().forEach((name, processor) -> {
            if (processor instanceof StreamingEventProcessor streaming) {
                Gauge.builder("redvest.processor.lag", () -> now().lag(name))
                        .description("Events that the processor has still to read")
                        .tag("processor", name)
                        .register(registry);
                Gauge.builder("redvest.processor.failing", () -> streaming.isError() ? 1 : 0)
                        .description("1 while something stops the processor")
                        .tag("processor", name)
                        .register(registry);
            }
        });
    }

    private Positions now() {
        return looks.get(Looking.AT_ALL);
    }
}
