package org.redvest.command.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.Problem;
import org.redvest.api.authority.DelegationId;
import org.redvest.api.authority.Delegations;
import org.redvest.api.authority.Power;
import org.redvest.api.authority.Remit;
import org.redvest.api.authority.event.DelegationGranted;

class LookoutTest {

    private final List<DomainEventMessage<?>> log = new CopyOnWriteArrayList<>();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Runnable whenLooking = () -> {};
    private final Lookout lookout = new Lookout(sequence -> {
        looks.incrementAndGet();
        List<DomainEventMessage<?>> found = log.subList((int) sequence, log.size()).stream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
        whenLooking.run();
        return found;
    });

    @AfterEach
    void close() {
        lookout.close();
    }

    private DelegationId grant(String subject) {
        DelegationId id = DelegationId.founding(subject);
        log.add(new GenericDomainEventMessage<>(
                "AuthorityBook",
                Delegations.STREAM,
                log.size(),
                new DelegationGranted(
                        id,
                        null,
                        subject,
                        EnumSet.allOf(Power.class),
                        Remit.in("350200"),
                        Instant.EPOCH,
                        null,
                        "a test")));
        return id;
    }

    @Test
    void seesWhatWasWrittenBeforeItWasAsked() {
        assertThat(lookout.look().knows(DelegationId.founding("one"))).isFalse();

        for (String subject : List.of("one", "two", "three")) {
            DelegationId granted = grant(subject);
            assertThat(lookout.look().knows(granted)).isTrue();
        }
    }

    @Test
    void looksAtNothingWhileNobodyAsks() {
        lookout.look();
        grant("one");

        assertThat(looks).hasValue(1);
    }

    @Test
    void doesNotAnswerWithALookThatHadBegun() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        whenLooking = () -> {
            read.countDown();
            await(goOn);
        };
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Delegations> early = callers.submit(lookout::look);
            read.await();
            whenLooking = () -> {};
            DelegationId granted = grant("one");
            Future<Delegations> late = callers.submit(lookout::look);
            goOn.countDown();

            assertThat(early.get().knows(granted)).isFalse();
            assertThat(late.get().knows(granted)).isTrue();
        }
    }

    @Test
    void sharesALookAmongAllWhoWait() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        whenLooking = () -> {
            read.countDown();
            await(goOn);
        };
        DelegationId granted = grant("one");
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Delegations> first = callers.submit(lookout::look);
            read.await();
            CountDownLatch asking = new CountDownLatch(100);
            List<Future<Delegations>> all = IntStream.range(0, 100)
                    .mapToObj(i -> callers.submit(() -> {
                        asking.countDown();
                        return lookout.look();
                    }))
                    .toList();
            asking.await();
            goOn.countDown();

            assertThat(first.get().knows(granted)).isTrue();
            for (Future<Delegations> each : all) {
                assertThat(each.get().knows(granted)).isTrue();
            }
        }
        // some may have asked when the second look had begun
        assertThat(looks).hasValueBetween(2, 50);
    }

    @Test
    void tellsThoseWhoWaitThatItIsBusyAndGoesOn() {
        whenLooking = () -> {
            throw new IllegalStateException("the store is away");
        };
        assertRefused(Problem.BUSY, lookout::look);

        whenLooking = () -> {};
        assertThat(lookout.look().knows(grant("one"))).isFalse();
        assertThat(lookout.look().knows(DelegationId.founding("one"))).isTrue();
    }

    @Test
    void tellsThatItIsBusyWhenItIsClosed() {
        lookout.close();

        assertRefused(Problem.BUSY, lookout::look);
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
