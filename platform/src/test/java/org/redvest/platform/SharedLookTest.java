package org.redvest.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedLookTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);

    private final AtomicInteger value = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Runnable whenSeen = () -> {};
    private final SharedLook<Integer> shared = new SharedLook<>("looking", Duration.ofMillis(1), () -> {
        looks.incrementAndGet();
        int seen = value.get();
        whenSeen.run();
        return seen;
    });

    @AfterEach
    void close() {
        shared.close();
    }

    private int look() throws Exception {
        return shared.next(LONG_ENOUGH);
    }

    /** Holds the next look up when it has seen. */
    private final class HeldUp {

        private final CountDownLatch seen = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        private HeldUp() {
            whenSeen = () -> {
                seen.countDown();
                await(goOn);
            };
        }

        private void untilItHasSeen() {
            await(seen);
            whenSeen = () -> {};
        }

        private void goOn() {
            goOn.countDown();
        }
    }

    @Test
    void seesWhatWasWrittenBeforeItWasAsked() throws Exception {
        for (int written = 1; written <= 3; written++) {
            value.set(written);

            assertThat(look()).isEqualTo(written);
        }
    }

    @Test
    void looksAtNothingWhileNobodyAsks() throws Exception {
        look();
        value.set(1);

        assertThat(looks).hasValue(1);
    }

    @Test
    void doesNotAnswerWithALookThatHadBegun() throws Exception {
        HeldUp first = new HeldUp();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> early = callers.submit(this::look);
            first.untilItHasSeen();
            value.set(1);
            Future<Integer> late = callers.submit(this::look);
            first.goOn();

            assertThat(early.get()).isZero();
            assertThat(late.get()).isEqualTo(1);
        }
    }

    @Test
    void isSharedByAllWhoWait() throws Exception {
        HeldUp held = new HeldUp();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = callers.submit(this::look);
            held.untilItHasSeen();
            value.set(1);
            CountDownLatch asking = new CountDownLatch(100);
            List<Future<Integer>> all = IntStream.range(0, 100)
                    .mapToObj(i -> callers.submit(() -> {
                        asking.countDown();
                        return look();
                    }))
                    .toList();
            asking.await();
            held.goOn();

            assertThat(first.get()).isZero();
            for (Future<Integer> each : all) {
                assertThat(each.get()).isEqualTo(1);
            }
        }
        // some may have asked when the second look had begun
        assertThat(looks).hasValueBetween(2, 50);
    }

    @Test
    void tellsThoseWhoWaitThatItFailedAndGoesOn() throws Exception {
        IllegalStateException away = new IllegalStateException("the store is away");
        whenSeen = () -> {
            throw away;
        };
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(this::look)
                .withCause(away);

        whenSeen = () -> {};
        assertThat(look()).isZero();
    }

    @Test
    void isWaitedForNoLongerThanPatienceLasts() {
        HeldUp held = new HeldUp();

        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> shared.next(Duration.ofMillis(1)));
        held.goOn();
    }

    @Test
    void isNotTakenWhenItIsClosed() {
        shared.close();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(this::look);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
