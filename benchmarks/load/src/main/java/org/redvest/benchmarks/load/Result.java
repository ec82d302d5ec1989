package org.redvest.benchmarks.load;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a phase came to. Latencies are in microseconds and count only what succeeded; in an open loop they run from the
 * instant at which the call was due, so that waiting for a free caller is part of them.
 *
 * @param name the phase's
 * @param operations calls that succeeded
 * @param failures calls that threw
 * @param seconds from the first call's start until the last one's answer
 * @param perSecond operations by seconds
 * @param p50 median latency
 * @param p95 95th percentile
 * @param p99 99th percentile
 * @param p999 99.9th percentile
 * @param max longest latency
 * @param firstFailure what the first call that failed said, or null where none did
 * @param more what the operation has to add; an open loop adds {@value #NOT_STARTED}
 */
public record Result(
        String name,
        long operations,
        long failures,
        double seconds,
        double perSecond,
        double p50,
        double p95,
        double p99,
        double p999,
        double max,
        @Nullable String firstFailure,
        Map<String, Double> more) {

    /** Calls that were due within the phase but whose caller was still busy when it ended: above zero is overload. */
    public static final String NOT_STARTED = "notStarted";
}
