package org.redvest.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;
import org.redvest.platform.messaging.LogPositions;

/** What this process appended lately, for whoever follows the log here. */
class JustAppendedTest {

    private final JustAppended appended = new JustAppended();

    private static DomainEventMessage<?> event(long sequence) {
        return new GenericDomainEventMessage<>("Shelf", "itm-1", sequence, "event " + sequence);
    }

    private void append(long from, long to) {
        appended.remember(
                LongStream.rangeClosed(from, to)
                        .mapToObj(JustAppendedTest::event)
                        .toList(),
                to);
    }

    private List<Long> positionsAfter(long position) {
        return appended.after(position).stream()
                .map(event -> LogPositions.of(event.trackingToken()))
                .toList();
    }

    @Test
    void followsAPositionInOrderWhoeverWasToldFirst() {
        append(3, 3);
        append(1, 2);

        assertThat(positionsAfter(0)).containsExactly(1L, 2L, 3L);
        assertThat(positionsAfter(2)).containsExactly(3L);
        assertThat(positionsAfter(3)).isEmpty();
        assertThat(appended.after(1)).first().satisfies(event -> assertThat(event.getPayload())
                .isEqualTo("event 2"));
    }

    @Test
    void endsWhereAnotherProcessAppended() {
        append(1, 2);
        append(4, 5);

        assertThat(positionsAfter(0)).containsExactly(1L, 2L);
        assertThat(positionsAfter(2)).isEmpty();
        assertThat(positionsAfter(3)).containsExactly(4L, 5L);
    }

    @Test
    void hasNothingOfWhatIsTooLongAgo() {
        append(1, 10);
        for (long next = 11; next <= 20_000; next += 10) {
            append(next, next + 9);
        }

        assertThat(positionsAfter(0)).isEmpty();
        assertThat(positionsAfter(19_995)).containsExactly(19_996L, 19_997L, 19_998L, 19_999L, 20_000L);
    }

    @Test
    void givesNoMoreThanABatchAtOnce() {
        append(1, 3_000);

        assertThat(positionsAfter(0)).hasSize(1_000).startsWith(1L).endsWith(1_000L);
    }
}
