package org.redvest.query.platform.asking;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Lets nobody ask a query side that has just started before its read models know what was recorded until then: one that is added
 * with an empty database would answer that nothing ever happened. The process is not ready while a runner runs. Later lag does not
 * take it out again, because then all would go at once.
 */
@Component
@ConditionalOnProperty("redvest.reading.ready-when-caught-up")
class CaughtUp implements ApplicationRunner {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(CaughtUp.class);

    private final LongSupplier position;
    private final LongSupplier head;
    private final Duration betweenLooks;

    @Autowired
    CaughtUp(ReadModels readModels) {
        this(readModels::position, readModels::head, BETWEEN_LOOKS);
    }

    CaughtUp(LongSupplier position, LongSupplier head, Duration betweenLooks) {
        this.position = position;
        this.head = head;
        this.betweenLooks = betweenLooks;
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        long recorded = head.getAsLong();
        if (position.getAsLong() < recorded) {
            LOG.info("Not ready until the read models have reached position {}", recorded);
        }
        while (position.getAsLong() < recorded) {
            Thread.sleep(betweenLooks);
        }
    }
}
