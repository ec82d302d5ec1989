package org.redvest.command.city.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.city.authority.event.DelegationGranted;
import org.redvest.api.id.DelegationId;

class LookoutTest {

    private final List<DomainEventMessage<?>> log = new CopyOnWriteArrayList<>();
    private volatile Runnable whenLooking = () -> {};
    private final Lookout lookout = new Lookout(sequence -> {
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
        DelegationId id = DelegationId.founding(new Subject(subject));
        log.add(new GenericDomainEventMessage<>(
                "AuthorityBook",
                Delegations.STREAM,
                log.size(),
                new DelegationGranted(
                        id,
                        null,
                        new Subject(subject),
                        EnumSet.allOf(Power.class),
                        Remit.in(new DivisionCode("350200")),
                        Instant.EPOCH,
                        null,
                        new Text("a test"))));
        return id;
    }

    @Test
    void seesWhatWasWrittenBeforeItWasAsked() {
        assertThat(lookout.look().knows(DelegationId.founding(new Subject("one"))))
                .isFalse();

        for (String subject : List.of("one", "two", "three")) {
            DelegationId granted = grant(subject);
            assertThat(lookout.look().knows(granted)).isTrue();
        }
    }

    @Test
    void tellsThoseWhoWaitThatItIsBusyAndGoesOn() {
        whenLooking = () -> {
            throw new IllegalStateException("the store is away");
        };
        assertRefused(Problem.BUSY, lookout::look);

        whenLooking = () -> {};
        assertThat(lookout.look().knows(grant("one"))).isFalse();
        assertThat(lookout.look().knows(DelegationId.founding(new Subject("one"))))
                .isTrue();
    }

    @Test
    void tellsThatItIsBusyWhenItIsClosed() {
        lookout.close();

        assertRefused(Problem.BUSY, lookout::look);
    }
}
