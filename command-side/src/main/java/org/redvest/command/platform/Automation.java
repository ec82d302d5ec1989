package org.redvest.command.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.redvest.api.Event;

/** Follows a rule: when something happened, it asks for something else. Idempotent. */
public abstract class Automation {

    /**
     * Errands that run side by side: enough for a group of appends, and not so many that everybody waits for seconds for a
     * connection where each errand has to read its aggregate from the disk.
     */
    private static final int AT_A_TIME = 64;

    private static final String RESOURCE = "redvest.errands";

    /** For subclasses. */
    protected Automation() {}

    /**
     * Runs an errand with the batch of events at hand: for one aggregate in the order of the events, for different ones
     * side by side. The batch is done when all its errands are; where one fails, the whole batch comes again.
     *
     * @param aggregate that decides
     */
    protected final void run(Object aggregate, Runnable errand) {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        Map<Object, List<Runnable>> errands = batch.getOrComputeResource(RESOURCE, key -> {
            Map<Object, List<Runnable>> fresh = new LinkedHashMap<>();
            batch.onPrepareCommit(committing -> runAll(fresh));
            return fresh;
        });
        errands.computeIfAbsent(aggregate, key -> new ArrayList<>()).add(errand);
    }

    private static void runAll(Map<Object, List<Runnable>> errands) {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            errands.values().forEach(inOrder -> running.add(threads.submit(() -> inOrder.forEach(Runnable::run))));
        }
        running.forEach(Automation::requireDone);
    }

    private static void requireDone(Future<?> errand) {
        if (errand.state() == Future.State.FAILED) {
            throw new IllegalStateException("An errand failed", errand.exceptionNow());
        }
    }

    /**
     * Passes over what no other handler takes, unread: a store that sends only what is handled would never move the token.
     */
    @EventHandler(payloadType = Event.class)
    void passOver() {}
}
