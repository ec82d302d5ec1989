package org.redvest.command.service.hours;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.stereotype.Component;

/** How many objections one person raises in an hour: a program that objects to everything would suspend a whole city. */
@Component
class ObjectionRate {

    private static final int AN_HOUR = 20;
    private static final int OBJECTORS = 100_000;

    private final Cache<String, Bucket> objectors =
            Caffeine.newBuilder().maximumSize(OBJECTORS).build();

    /**
     * Counts one.
     *
     * @throws Refusal {@link Problem#TOO_MANY_OBJECTIONS}
     */
    void count(String subject) {
        Bucket bucket = objectors.get(subject, none -> Bucket.builder()
                .addLimit(limit -> limit.capacity(AN_HOUR).refillGreedy(AN_HOUR, Duration.ofHours(1)))
                .build());
        if (!bucket.tryConsume(1)) {
            throw new Refusal(Problem.TOO_MANY_OBJECTIONS);
        }
    }
}
