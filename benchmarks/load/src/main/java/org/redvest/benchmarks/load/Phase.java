package org.redvest.benchmarks.load;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of load.
 *
 * @param name what the result is called
 * @param what which of the subject's operations; every subject has "certify"
 * @param callers concurrent virtual threads
 * @param seconds for how long calls are started
 * @param perSecond arrivals per second over all callers (open loop), or null where each caller goes on as soon as it is
 *     answered (closed loop)
 * @param parameters what else the operation wants to know
 */
public record Phase(
        String name,
        String what,
        int callers,
        double seconds,
        @Nullable Double perSecond,
        Map<String, String> parameters) {

    public Phase {
        if (callers < 1 || seconds <= 0 || (perSecond != null && perSecond <= 0)) {
            throw new IllegalArgumentException(
                    "phase %s needs callers, seconds and arrivals above zero".formatted(name));
        }
    }
}
