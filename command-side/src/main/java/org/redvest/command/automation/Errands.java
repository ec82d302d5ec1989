package org.redvest.command.automation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.ListenerInvocationErrorHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.command.automation.Errand.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Runs the errands of a batch of events, once all of its events were read: in order within a line, lines side by side. What
 * cannot be run is parked in the transaction that also moves the token, so that a crash leaves both or neither.
 */
@Component
class Errands implements MessageHandlerInterceptor<EventMessage<?>>, ListenerInvocationErrorHandler {

    /**
     * Lines side by side: enough for a group of appends, and not so many that everybody waits for seconds for a connection
     * where each errand has to read its aggregate from the disk.
     */
    private static final int AT_A_TIME = 64;

    /** The database ends a transaction that is idle for 10 s; that of the batch waits for the errands. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(3);

    /** Busy or out of reach for a moment is no reason to park; a refusal is final. */
    private static final RetryTemplate AT_ONCE = new RetryTemplate(RetryPolicy.builder()
            .predicate(Errands::mayPass)
            .maxRetries(2)
            .delay(Duration.ofMillis(100))
            .multiplier(3)
            .build());

    private static final String REGISTERED = "redvest.errands.registered";

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    private final ParkedErrands parked;
    private final Automations automations;
    private final Counter done;
    private final Counter setAside;

    Errands(ParkedErrands parked, Automations automations, MeterRegistry metrics) {
        this.parked = parked;
        this.automations = automations;
        this.done = metrics.counter("redvest.errands.done");
        this.setAside = metrics.counter("redvest.errands.set.aside");
    }

    /** Around every event of a batch: has the errands run before the batch commits. */
    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> batch, InterceptorChain chain)
            throws Exception {
        batch.getOrComputeResource(REGISTERED, key -> {
            batch.onPrepareCommit(committing -> run(Errand.gatheredBy(committing)));
            return true;
        });
        return chain.proceed();
    }

    /** An event that an automation cannot even read is parked for it as an errand that fails. */
    @Override
    public void onError(Exception failure, EventMessage<?> event, EventMessageHandler handler) {
        Errand.gatheredBy(CurrentUnitOfWork.get())
                .add(Errand.of(automations.nameOf(handler.getTargetType()), event, () -> {
                    throw new EventNotTaken(failure);
                }));
    }

    /** An automation cannot read an event. */
    static final class EventNotTaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        EventNotTaken(Throwable cause) {
            super(cause);
        }
    }

    private void run(List<Errand> errands) {
        if (errands.isEmpty()) {
            return;
        }
        Map<Line, List<Errand>> lines = new LinkedHashMap<>();
        errands.forEach(errand ->
                lines.computeIfAbsent(errand.line(), line -> new ArrayList<>()).add(errand));
        Set<Line> waiting = parked.linesAmong(lines.keySet());
        sideBySide(
                        lines.entrySet().stream()
                                .<Callable<Left>>map(line -> () -> waiting.contains(line.getKey())
                                        ? new Left(line.getValue(), null)
                                        : inOrder(line.getValue()))
                                .toList(),
                        parked::signOfLife)
                .forEach(this::park);
    }

    /** What is left of a line, and why. */
    private record Left(List<Errand> errands, @Nullable RuntimeException failure) {}

    private Left inOrder(List<Errand> line) {
        for (int i = 0; i < line.size(); i++) {
            Errand errand = line.get(i);
            try {
                AT_ONCE.invoke(errand.work());
            } catch (RuntimeException failure) {
                return new Left(line.subList(i, line.size()), failure);
            }
            done.increment();
        }
        return new Left(List.of(), null);
    }

    private void park(Left left) {
        if (left.errands().isEmpty()) {
            return;
        }
        RuntimeException failure = left.failure();
        if (failure != null) {
            Errand first = left.errands().getFirst();
            LOG.warn(
                    "{} could not be run for the {} at {} and is parked, with what follows in its line",
                    first.line().automation(),
                    first.cause().type(),
                    first.cause().position(),
                    failure);
        }
        parked.park(left.errands(), failure);
        setAside.increment(left.errands().size());
    }

    private static boolean mayPass(Throwable failure) {
        return !(failure instanceof EventNotTaken)
                && !(failure instanceof Refusal refusal && refusal.problem() != Problem.BUSY);
    }

    /**
     * Does several things at once, on threads of their own.
     *
     * @param meanwhile done from time to time by the thread that waits
     * @return what came of them
     */
    static <T> List<T> sideBySide(List<Callable<T>> deeds, Runnable meanwhile) {
        List<Future<T>> results = new ArrayList<>();
        try (ExecutorService threads =
                Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
            deeds.forEach(deed -> results.add(threads.submit(deed)));
            threads.shutdown();
            while (!threads.awaitTermination(SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS)) {
                meanwhile.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return results.stream().map(Errands::result).toList();
    }

    private static <T> T result(Future<T> deed) {
        if (deed.state() != Future.State.SUCCESS) {
            throw new IllegalStateException(
                    "Errands were not run to their end",
                    deed.state() == Future.State.FAILED ? deed.exceptionNow() : null);
        }
        return deed.resultNow();
    }
}
