package org.redvest.query.platform.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.query.platform.asking.WaitForPosition.Reading;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** How a query waits; over HTTP and a real log, ReadingTest asks. */
class WaitForPositionTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final int CALLERS = 1_000;

    private final AtomicInteger looks = new AtomicInteger();

    private WaitForPosition waiting(LongSupplier position, Duration patience) {
        return new WaitForPosition(
                () -> {
                    looks.incrementAndGet();
                    return position.getAsLong();
                },
                patience);
    }

    @Test
    void aThousandCallersLookNoMoreThanOne() throws Exception {
        try (WaitForPosition waiting = waiting(() -> looks.get() < 5 ? 6 : 7, LONG_ENOUGH);
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> ask = () -> {
                waiting.await(7);
                return null;
            };
            List<Future<Void>> all = IntStream.range(0, CALLERS)
                    .mapToObj(i -> callers.submit(ask))
                    .toList();
            for (Future<Void> each : all) {
                each.get();
            }
        }

        // some may have seen the sixth position when the fifth look had begun
        assertThat(looks).hasValueBetween(5, 50);
    }

    @Test
    void whatWasReachedIsNotLookedForAgain() throws Exception {
        try (WaitForPosition waiting = waiting(() -> 7, LONG_ENOUGH)) {
            waiting.await(7);
            waiting.await(7);
            waiting.await(6);
        }

        assertThat(looks).hasValue(1);
    }

    @Test
    void whatIsNeverReachedIsRefusedWhenPatienceEnds() {
        try (WaitForPosition waiting = waiting(() -> 7, Duration.ofMillis(20))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> waiting.await(8))
                    .extracting(Refusal::problem)
                    .isEqualTo(Problem.NOT_YET);
        }
    }

    @Test
    void aLookThatFailsFailsThoseWhoWaitForItAndNobodyElse() throws Exception {
        IllegalStateException away = new IllegalStateException("the database is away");
        LongSupplier mended = () -> {
            if (looks.get() == 1) {
                throw away;
            }
            return 7;
        };
        try (WaitForPosition waiting = waiting(mended, LONG_ENOUGH)) {
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> waiting.await(7))
                    .withCause(away);

            waiting.await(7);
        }

        assertThat(looks).hasValue(2);
    }

    @EnableConfigurationProperties(Reading.class)
    private static final class Settings {}

    @ParameterizedTest
    @ValueSource(strings = {"0s", "-1s"})
    void aPatienceThatIsNoneIsRefusedAtTheStart(String patience) {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues("redvest.reading.patience=" + patience)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("set redvest.reading.patience to 1ms or more"));
    }
}
