package org.redvest.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.jspecify.annotations.Nullable;

/**
 * Runs a phase. Callers are virtual threads. Nothing is warmed up here: whoever wants that sends a phase for it and
 * throws its result away.
 */
public final class Load {

    private static final long LONGEST_LATENCY = TimeUnit.MINUTES.toNanos(10);
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;

    /** Goes on across phases, so that every call of a JVM is a new command. */
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Phase phase;
    private final Operation operation;
    private final Recorder latencies = new Recorder(1, LONGEST_LATENCY, SIGNIFICANT_DIGITS);
    private final LongAdder failures = new LongAdder();
    private final LongAdder notStarted = new LongAdder();
    private final AtomicReference<@Nullable String> firstFailure = new AtomicReference<>();
    private final long start = System.nanoTime();
    private final long length;

    private Load(Phase phase, Operation operation) {
        this.phase = phase;
        this.operation = operation;
        this.length = Math.round(phase.seconds() * NANOS_PER_SECOND);
    }

    /**
     * Runs the phase to its end and waits for the last answer.
     *
     * @param phase how much load for how long
     * @param operation what each call does; it is called concurrently
     * @return how many calls were answered, and how fast
     * @throws IllegalStateException where the operation threw an {@link Error} or the thread was interrupted
     */
    public static Result run(Phase phase, Operation operation) {
        return new Load(phase, operation).run();
    }

    private Result run() {
        List<Callable<@Nullable Void>> callers = new ArrayList<>();
        for (int caller = 0; caller < phase.callers(); caller++) {
            callers.add(caller(caller));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<@Nullable Void> ended : threads.invokeAll(callers)) {
                ended.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("phase " + phase.name() + " broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("phase " + phase.name() + " was interrupted", e);
        }
        return result(System.nanoTime() - start);
    }

    private Callable<@Nullable Void> caller(int caller) {
        Double perSecond = phase.perSecond();
        if (perSecond == null) {
            return () -> {
                callAsSoonAsAnswered();
                return null;
            };
        }
        double interval = phase.callers() * NANOS_PER_SECOND / perSecond;
        // the callers' schedules are shifted against each other, so that arrivals are even over all of them
        double offset = interval * caller / phase.callers();
        return () -> {
            callWhenDue(offset, interval);
            return null;
        };
    }

    private void callAsSoonAsAnswered() {
        for (long now = elapsed(); now < length; now = elapsed()) {
            call(now);
        }
    }

    /** A caller that is late does not skip a call: it makes up for them one by one, each as late as it is. */
    private void callWhenDue(double offset, double interval) throws InterruptedException {
        long calls = (long) Math.ceil((length - offset) / interval);
        for (long call = 0; call < calls; call++) {
            long due = (long) (offset + call * interval);
            TimeUnit.NANOSECONDS.sleep(due - elapsed());
            if (elapsed() >= length) {
                notStarted.add(calls - call);
                return;
            }
            call(due);
        }
    }

    private void call(long due) {
        try {
            operation.call(NUMBERS.getAndIncrement());
            latencies.recordValue(Math.clamp(elapsed() - due, 1, LONGEST_LATENCY));
        } catch (Exception e) {
            failures.increment();
            firstFailure.compareAndSet(null, e.toString());
        }
    }

    private long elapsed() {
        return System.nanoTime() - start;
    }

    private Result result(long nanos) {
        Histogram histogram = latencies.getIntervalHistogram();
        long operations = histogram.getTotalCount();
        double seconds = nanos / NANOS_PER_SECOND;
        return new Result(
                phase.name(),
                operations,
                failures.sum(),
                seconds,
                operations / seconds,
                micros(histogram, 50),
                micros(histogram, 95),
                micros(histogram, 99),
                micros(histogram, 99.9),
                micros(histogram, 100),
                firstFailure.get(),
                phase.perSecond() == null ? Map.of() : Map.of(Result.NOT_STARTED, (double) notStarted.sum()));
    }

    private static double micros(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / NANOS_PER_MICRO;
    }
}
