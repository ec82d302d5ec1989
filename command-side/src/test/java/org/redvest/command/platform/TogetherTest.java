package org.redvest.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redvest.command.Refused.assertRefused;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.messaging.Appended;

@Timeout(60)
class TogetherTest {

    private static final int MOST = 64;

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Integer>> decided = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void stop() {
        callers.close();
    }

    private List<Integer> decide(String key, List<Integer> wishes) {
        begun.countDown();
        await(goOn);
        decided.add(List.copyOf(wishes));
        Appended.at(decided.size());
        return wishes;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void decidesOneByItself() {
        goOn.countDown();

        assertThat(new Together<>(this::decide).decide("a", 1)).isEqualTo(1);
        assertThat(decided).containsExactly(List.of(1));
        assertThat(Appended.take()).hasValue(1);
    }

    @Test
    void decidesTogetherWhoComesMeanwhileEachOnce() throws Exception {
        Together<String, Integer, Integer> together = new Together<>(this::decide);
        Future<Integer> first = callers.submit(() -> together.decide("a", 0));
        await(begun);
        CountDownLatch coming = new CountDownLatch(300);
        List<Future<Integer>> others = IntStream.rangeClosed(1, 300)
                .mapToObj(number -> callers.submit(() -> {
                    coming.countDown();
                    return together.decide("a", number);
                }))
                .toList();
        await(coming);
        goOn.countDown();

        assertThat(first.get()).isZero();
        for (int i = 0; i < others.size(); i++) {
            assertThat(others.get(i).get()).isEqualTo(i + 1);
        }
        assertThat(decided.getFirst()).containsExactly(0);
        assertThat(decided).allSatisfy(batch -> assertThat(batch).hasSizeLessThanOrEqualTo(MOST));
        assertThat(decided.stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(0, 300).boxed().toList());
        assertThat(decided.size()).as("far fewer decisions than wishes").isLessThan(150);
    }

    @Test
    void decidesAboutOthersMeanwhile() throws Exception {
        Together<String, Integer, Integer> together = new Together<>((key, wishes) -> {
            if (key.equals("slow")) {
                begun.countDown();
                await(goOn);
            }
            return wishes;
        });
        Future<Integer> slow = callers.submit(() -> together.decide("slow", 1));
        await(begun);

        assertThat(together.decide("quick", 2)).isEqualTo(2);
        goOn.countDown();
        assertThat(slow.get()).isEqualTo(1);
    }

    @Test
    void goesOnWithoutWhoWaitsNoMore() throws Exception {
        Together<String, Integer, Integer> together = new Together<>(this::decide, Duration.ofMillis(1));
        Future<Integer> slow = callers.submit(() -> together.decide("a", 1));
        await(begun);

        assertRefused(Problem.BUSY, () -> together.decide("a", 2));
        goOn.countDown();

        assertThat(slow.get()).isEqualTo(1);
        assertThat(together.decide("a", 3)).isEqualTo(3);
        assertThat(decided).containsExactly(List.of(1), List.of(3));
    }

    @Test
    void tellsAllOfARefusalAndGoesOn() throws Exception {
        Together<String, Integer, Integer> together = new Together<>((key, wishes) -> {
            if (wishes.contains(13)) {
                throw new Refusal(Problem.BUSY);
            }
            return wishes;
        });

        Future<Integer> unlucky = callers.submit(() -> together.decide("a", 13));
        assertThatThrownBy(unlucky::get).isInstanceOf(ExecutionException.class).hasCauseInstanceOf(Refusal.class);
        assertRefused(Problem.BUSY, () -> together.decide("a", 13));
        assertThat(together.decide("a", 14)).isEqualTo(14);
    }

    @Test
    void keepsTheOrderOfThoseWhoGoTogetherAndThoseWhoDoNot() {
        List<List<Integer>> asked = new ArrayList<>();

        List<Integer> outcomes = Together.inRuns(
                List.of(2, 4, 1, 6, 3, 8, 10),
                wish -> wish % 2 == 0,
                run -> {
                    asked.add(run);
                    return run;
                },
                wish -> {
                    asked.add(List.of(wish));
                    return wish;
                });

        assertThat(outcomes).containsExactly(2, 4, 1, 6, 3, 8, 10);
        assertThat(asked).containsExactly(List.of(2, 4), List.of(1), List.of(6), List.of(3), List.of(8, 10));
    }

    @Test
    void decidesEachAloneWhereTheyFailAtOnce() {
        List<String> outcomes = Together.inRuns(
                List.of(1, 2, 3),
                wish -> true,
                run -> {
                    throw new IllegalStateException("an odd one");
                },
                wish -> "alone " + wish);

        assertThat(outcomes).containsExactly("alone 1", "alone 2", "alone 3");
    }
}
