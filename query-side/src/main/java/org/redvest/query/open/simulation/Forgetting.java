package org.redvest.query.open.simulation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deletes once an hour the simulations that were kept long enough, whether anybody begins another or not. */
@Component
class Forgetting {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final SimulationBook book;
    private final ScheduledExecutorService working = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulations-forgotten").factory());

    Forgetting(SimulationBook book) {
        this.book = book;
    }

    @PostConstruct
    void start() {
        Future<?> _ = working.scheduleWithFixedDelay(this::forget, 0, 1, TimeUnit.HOURS);
    }

    @PreDestroy
    void stop() {
        working.shutdownNow();
    }

    private void forget() {
        try {
            book.forget();
        } catch (RuntimeException e) {
            // a task that throws would not be run again; what was kept long enough is told to nobody meanwhile
            LOG.warn("Simulations that were kept long enough could not be deleted", e);
        }
    }
}
