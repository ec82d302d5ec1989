package org.redvest.benchmarks.crash;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Callers who send one command after the other, each to one RedVest, and note what they are answered. */
final class Callers implements AutoCloseable {

    /** Whoever is turned away does not come back at once. */
    private static final Duration AFTER_FAILURE = Duration.ofMillis(50);

    private final Acts acts;
    private final Supplier<@Nullable Act> source;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopping;

    private Callers(Acts acts, Supplier<@Nullable Act> source, List<Api> apis) {
        this.acts = acts;
        this.source = source;
        for (int number = 0; number < Plan.CALLERS; number++) {
            Api api = apis.get(number % apis.size());
            threads.execute(() -> call(api));
        }
    }

    /** Callers who come until they are stopped. */
    static Callers start(Acts acts, List<Api> apis) {
        return new Callers(acts, acts::next, apis);
    }

    /** Sends once more what waits to be repeated, and returns when all of it was sent. */
    static void repeat(Acts acts, Api api) {
        new Callers(acts, acts::nextRepeat, List.of(api)).threads.close();
    }

    private void call(Api api) {
        while (!stopping) {
            Act act = source.get();
            if (act == null) {
                return;
            }
            boolean answered;
            try {
                answered = acts.answered(act, api.post(act));
            } catch (IOException e) {
                acts.unanswered(act);
                answered = false;
            }
            if (!answered) {
                backOff();
            }
        }
    }

    private void backOff() {
        try {
            Thread.sleep(AFTER_FAILURE);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    /** Lets every caller wait for the answer at hand, and sends no more. */
    @Override
    public void close() {
        stopping = true;
        threads.close();
    }
}
