package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Notices where the run stands still, because the virtual machine or its processes are stopped for a while: what is measured
 * then is worth nothing, and a reader of the figures should know.
 */
final class Standstills implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(2);

    private final Progress progress;
    private final List<Duration> seen = new CopyOnWriteArrayList<>();
    private final Thread thread =
            Thread.ofPlatform().name("standstills").daemon().unstarted(this::watch);

    private Standstills(Progress progress) {
        this.progress = progress;
    }

    static Standstills watch(Progress progress) {
        Standstills standstills = new Standstills(progress);
        standstills.thread.start();
        return standstills;
    }

    private void watch() {
        try {
            while (true) {
                long before = System.nanoTime();
                Thread.sleep(LOOK);
                Duration gap = Duration.ofNanos(System.nanoTime() - before).minus(LOOK);
                if (gap.compareTo(LONG) > 0) {
                    seen.add(gap);
                    progress.detail("STOOD STILL for %.1f s: the machine or this process was stopped"
                            .formatted(gap.toMillis() / 1e3));
                }
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    @Override
    public String toString() {
        return seen.isEmpty()
                ? "none of more than %d s".formatted(LONG.toSeconds())
                : "%d, the longest of %.1f s"
                        .formatted(
                                seen.size(),
                                seen.stream()
                                                .mapToLong(Duration::toMillis)
                                                .max()
                                                .orElse(0)
                                        / 1e3);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
