package org.redvest.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** A bucket for each caller, which empties by one with each thing they do and fills up with time. */
public final class Buckets {

    /** Callers who are remembered; one who is forgotten begins with a full bucket. */
    private static final int CALLERS = 100_000;

    private final int refill;
    private final Duration period;
    private final int burst;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CALLERS).build();

    /**
     * Full buckets.
     *
     * @param refill how many things fill up in a period, evenly
     * @param burst how many a bucket holds
     */
    public Buckets(int refill, Duration period, int burst) {
        this.refill = refill;
        this.period = period;
        this.burst = burst;
    }

    /** Takes one out of a caller's bucket; false where it is empty. */
    public boolean take(String caller) {
        return of(caller).tryConsume(1);
    }

    /** Whether nothing is left in a caller's bucket. */
    public boolean isEmpty(String caller) {
        return of(caller).getAvailableTokens() == 0;
    }

    private Bucket of(String caller) {
        return buckets.get(caller, none -> Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, period))
                .build());
    }
}
