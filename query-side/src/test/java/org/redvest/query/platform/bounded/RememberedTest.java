package org.redvest.query.platform.bounded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

class RememberedTest {

    private static final long ANY = -1;

    private final AtomicLong head = new AtomicLong(10);
    private final AtomicLong clock = new AtomicLong();
    private final AtomicInteger reckonings = new AtomicInteger();
    private final Remembered<String, Answer> remembered = remember(question -> {
        reckonings.incrementAndGet();
        return new Answer(head.get());
    });

    private record Answer(long position) {}

    private Remembered<String, Answer> remember(Function<String, Answer> reckoning) {
        return new Remembered<>(reckoning, Answer::position, head::get, clock::get);
    }

    private void passes(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    @Test
    void givesTheSameAnswerWhileItIsFresh() {
        remembered.ask("how many?", ANY);
        head.set(11);
        passes(Duration.ofMillis(999));

        assertThat(remembered.ask("how many?", ANY).position()).isEqualTo(10);
        assertThat(reckonings).hasValue(1);
    }

    @Test
    void reckonsAnewOnceASecondIsOverAndSomethingHappened() {
        remembered.ask("how many?", ANY);
        head.set(11);
        passes(Duration.ofSeconds(1));

        assertThat(remembered.ask("how many?", ANY).position()).isEqualTo(11);
    }

    @Test
    void givesTheSameAnswerWhileNothingHappens() {
        remembered.ask("how many?", ANY);
        passes(Duration.ofSeconds(59));

        remembered.ask("how many?", ANY);

        assertThat(reckonings).hasValue(1);
    }

    @Test
    void reckonsAnewAfterAMinuteEvenThen() {
        remembered.ask("how many?", ANY);
        passes(Duration.ofMinutes(1));

        remembered.ask("how many?", ANY);

        assertThat(reckonings).hasValue(2);
    }

    @Test
    void givesNothingOlderThanThePositionThatIsAskedFor() {
        remembered.ask("how many?", ANY);
        head.set(11);

        assertThat(remembered.ask("how many?", 11).position()).isEqualTo(11);
    }

    @Test
    void refusesAPositionThatIsNotReached() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> remembered.ask("how many?", 11))
                .extracting(Refusal::problem)
                .isEqualTo(Problem.NOT_YET);
    }

    @Test
    void tellsDifferentQuestionsApart() {
        remembered.ask("how many?", ANY);
        remembered.ask("how long?", ANY);

        assertThat(reckonings).hasValue(2);
    }

    @Test
    void reckonsOnceForAThousandWhoAskAtTheSameTime() throws Exception {
        CountDownLatch allAsked = new CountDownLatch(1_000);
        Remembered<String, Answer> slow = remember(question -> {
            awaitAll(allAsked);
            reckonings.incrementAndGet();
            return new Answer(head.get());
        });

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 1_000)
                    .mapToObj(i -> callers.submit(() -> {
                        allAsked.countDown();
                        return slow.ask("how many?", ANY);
                    }))
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().position()).isEqualTo(10);
            }
        }
        assertThat(reckonings).hasValue(1);
    }

    @Test
    void remembersNoFailure() {
        AtomicInteger attempts = new AtomicInteger();
        Remembered<String, Answer> failing = remember(question -> {
            if (attempts.incrementAndGet() == 1) {
                throw new Refusal(Problem.BUSY);
            }
            return new Answer(head.get());
        });

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> failing.ask("how many?", ANY))
                .extracting(Refusal::problem)
                .isEqualTo(Problem.BUSY);
        assertThat(failing.ask("how many?", ANY).position()).isEqualTo(10);
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
