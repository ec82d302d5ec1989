package org.redvest.query.platform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.aop.support.AopUtils;
import org.springframework.stereotype.Component;

/** All read models of this side: how far they have come, and how to build them anew. */
@Component
public class ReadModels {

    private final List<String> names;
    private final EventProcessingConfiguration processing;
    private final LogPositions positions;

    ReadModels(List<Projector> projectors, EventProcessingConfiguration processing, LogPositions positions) {
        this.names = projectors.stream().map(ReadModels::nameOf).sorted().toList();
        this.processing = processing;
        this.positions = positions;
    }

    static String nameOf(Projector projector) {
        ProcessingGroup group = AopUtils.getTargetClass(projector).getAnnotation(ProcessingGroup.class);
        if (group == null) {
            throw new IllegalStateException(projector.getClass() + " belongs to no processing group");
        }
        return group.value();
    }

    /** Names of the read models. */
    public List<String> names() {
        return names;
    }

    /** How far each read model has come. */
    public Map<String, Long> positions() {
        Map<String, Long> known = positions.ofProcessors();
        Map<String, Long> result = new TreeMap<>();
        names.forEach(name -> result.put(name, known.getOrDefault(name, LogPositions.NOTHING)));
        return result;
    }

    /** How far this read model has come. */
    public long position(String name) {
        return positions.ofProcessor(name);
    }

    /** The position that every read model has reached. */
    public long slowest() {
        return positions().values().stream().mapToLong(Long::longValue).min().orElse(LogPositions.NOTHING);
    }

    /** The position of the newest event. */
    public long head() {
        return positions.head();
    }

    /** Empties every read model and lets it build itself anew from the whole log; returns at once. */
    public synchronized void rebuild() {
        for (String name : names) {
            StreamingEventProcessor processor = processing
                    .eventProcessor(name, StreamingEventProcessor.class)
                    .orElseThrow(() -> new IllegalStateException("No processor runs " + name));
            processor.shutDown();
            try {
                processor.resetTokens();
            } finally {
                processor.start();
            }
        }
    }
}
