package org.redvest.benchmarks.city;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.redvest.api.Event;

/**
 * An event as it goes into the log.
 *
 * @param stream id of the aggregate
 * @param type of the aggregate
 * @param envelope metadata
 * @param event made when it is written: sealing is left to whoever has time
 */
record Fact(
        String stream,
        long sequence,
        String type,
        Instant at,
        UUID id,
        Map<String, ?> envelope,
        Supplier<? extends Event> event) {}
