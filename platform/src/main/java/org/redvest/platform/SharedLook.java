package org.redvest.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A look at what others may change, shared by all who want to know: each waits for a look that begins after they asked, and
 * all who wait share one. While nobody asks, nobody looks.
 *
 * @param <T> what is seen
 */
public final class SharedLook<T> implements AutoCloseable {

    private final long nanosBetween;
    private final Supplier<T> look;
    private final ExecutorService looking;

    /** The look that has not begun; who comes now waits for it. Guarded by this. */
    private @Nullable CompletableFuture<T> next;

    /** When the last one began; of the one thread that looks. */
    private long lookedAt;

    /**
     * A look that one thread takes.
     *
     * @param thread name of the thread
     * @param between the least time from the beginning of a look to that of the next, however many ask
     * @param look sees; never called by two threads
     */
    public SharedLook(String thread, Duration between, Supplier<T> look) {
        this.nanosBetween = between.toNanos();
        this.look = look;
        this.looking = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name(thread).factory());
        this.lookedAt = System.nanoTime() - nanosBetween;
    }

    /**
     * What a look sees that begins after this is called.
     *
     * @throws ExecutionException where that look failed
     * @throws TimeoutException where patience ended
     * @throws RejectedExecutionException where this is closed
     */
    public T next(Duration patience) throws InterruptedException, ExecutionException, TimeoutException {
        return nextLook().get(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized CompletableFuture<T> nextLook() {
        if (next == null) {
            CompletableFuture<T> fresh = new CompletableFuture<>();
            looking.execute(this::begin);
            next = fresh;
        }
        return next;
    }

    private void begin() {
        for (long wait = untilNextLook(); wait > 0; wait = untilNextLook()) {
            LockSupport.parkNanos(wait);
        }
        lookedAt = System.nanoTime();
        taken().completeAsync(look, Runnable::run);
    }

    private long untilNextLook() {
        return lookedAt + nanosBetween - System.nanoTime();
    }

    /** Who comes from here on waits for the next look: what they know of may be written after this one reads. */
    private synchronized CompletableFuture<T> taken() {
        CompletableFuture<T> waiting = next == null ? new CompletableFuture<>() : next;
        next = null;
        return waiting;
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
