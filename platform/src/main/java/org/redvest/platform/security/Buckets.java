package org.redvest.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** A bucket for each caller, which empties by one with each thing they do and fills up with time. */
final class Buckets {

    /** Callers who are remembered; one who is forgotten begins with a full bucket. */
    private static final int CALLERS = 100_000;

    private final int perSecond;
    private final int burst;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CALLERS).build();

    Buckets(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    /** Takes one out of a caller's bucket; false where it is empty. */
    boolean take(String caller) {
        return of(caller).tryConsume(1);
    }

    boolean isEmpty(String caller) {
        return of(caller).getAvailableTokens() == 0;
    }

    private Bucket of(String caller) {
        return buckets.get(caller, none -> Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build());
    }
}
