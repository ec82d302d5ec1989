package org.redvest.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoadTest {

    @Test
    void everyCallHasANumberOfItsOwnAcrossPhases() {
        Set<Long> numbers = ConcurrentHashMap.newKeySet();
        long calls = 0;
        for (int round = 0; round < 2; round++) {
            Result result = Load.run(phase(4, 0.05, null), number -> {
                assertThat(numbers.add(number)).isTrue();
                TimeUnit.MILLISECONDS.sleep(1);
            });
            calls += result.operations();
        }
        assertThat(calls).isPositive();
        assertThat(numbers).hasSize((int) calls);
    }

    @Test
    void aClosedLoopKeepsEveryCallerBusyAndNoMoreThanThose() {
        var now = new AtomicInteger();
        Queue<Integer> seen = new ConcurrentLinkedQueue<>();
        Result result = Load.run(phase(3, 0.2, null), number -> {
            seen.add(now.incrementAndGet());
            TimeUnit.MILLISECONDS.sleep(5);
            now.decrementAndGet();
        });
        assertThat(seen).contains(3).allMatch(atOnce -> atOnce <= 3);
        assertThat(result.p50()).isGreaterThanOrEqualTo(5_000);
        assertThat(result.max()).isGreaterThanOrEqualTo(result.p999());
        assertThat(result.perSecond()).isBetween(1.0, 600.0);
        assertThat(result.more()).isEmpty();
    }

    @Test
    void anOpenLoopMakesTheCallsThatAreDueAndNoMore() {
        Result result = Load.run(phase(4, 0.5, 200.0), number -> {});
        assertThat(result.operations() + result.more().getOrDefault(Result.NOT_STARTED, 0.0))
                .isEqualTo(100);
        assertThat(result.operations()).isPositive();
        assertThat(result.failures()).isZero();
    }

    @Test
    void anOpenLoopCountsTheWaitOfCallsThatWereDueDuringAStall() {
        var first = new AtomicInteger();
        Result result = Load.run(phase(1, 0.4, 100.0), number -> {
            if (first.getAndIncrement() == 0) {
                TimeUnit.MILLISECONDS.sleep(300);
            }
        });
        // the calls due at 10, 20, 30 ms … waited for the stalled one: a clock started at the call would not see it
        assertThat(result.max()).isGreaterThanOrEqualTo(300_000);
        assertThat(result.p50()).isGreaterThanOrEqualTo(50_000);
    }

    @Test
    void anOverloadedOpenLoopSaysWhatItNeverStarted() {
        Result result = Load.run(phase(2, 0.2, 1_000.0), number -> TimeUnit.MILLISECONDS.sleep(20));
        assertThat(result.operations()).isBetween(1L, 20L);
        assertThat(result.operations() + result.more().getOrDefault(Result.NOT_STARTED, 0.0))
                .isEqualTo(200);
        assertThat(result.p99()).isGreaterThan(100_000);
    }

    @Test
    void failuresAreCountedButNotTimed() {
        Result result = Load.run(phase(1, 0.1, 100.0), number -> {
            throw new IllegalStateException("no");
        });
        assertThat(result.operations()).isZero();
        assertThat(result.failures()).isPositive();
        assertThat(result.firstFailure()).isEqualTo("java.lang.IllegalStateException: no");
        assertThat(result.max()).isZero();
    }

    @Test
    void anErrorBreaksThePhaseOff() {
        var calls = new Semaphore(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> Load.run(phase(2, 0.05, null), number -> {
                    if (calls.tryAcquire()) {
                        throw new StackOverflowError("deep");
                    }
                }))
                .withRootCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void aPhaseWithoutCallersIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> phase(0, 1, null));
    }

    private static Phase phase(int callers, double seconds, @Nullable Double perSecond) {
        return new Phase("test", "certify", callers, seconds, perSecond, Map.of());
    }
}
