package org.redvest.benchmarks.run.subject;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.redvest.benchmarks.run.subject.Processors.Progress;

/** Writes down once a second how far the readers of the log are behind, until it is closed. */
final class LagSamples implements AutoCloseable {

    private final Processors processors;
    private final Map<String, Double> samples = new LinkedHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Thread thread;

    private LagSamples(Processors processors) {
        this.processors = processors;
        this.thread = Thread.ofPlatform().name("lag").unstarted(this::sample);
    }

    static LagSamples start(Processors processors) {
        LagSamples samples = new LagSamples(processors);
        samples.thread.start();
        return samples;
    }

    private void sample() {
        long start = System.nanoTime();
        try {
            do {
                Progress progress = processors.progress();
                String second = String.format(Locale.ROOT, "%.2f", (System.nanoTime() - start) / 1e9);
                samples.put("head@" + second, (double) progress.head());
                samples.put("lag@" + second, (double) progress.lag());
                samples.put("automationsLag@" + second, (double) (progress.head() - progress.automations()));
            } while (!end.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the sampling; what was seen is complete after it. */
    @Override
    public void close() {
        end.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By kind and second: {@code head@3.00} is the position of the newest event after three seconds. */
    Map<String, Double> samples() {
        return samples;
    }
}
