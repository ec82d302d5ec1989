package org.redvest.query.platform.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class CaughtUpTest {

    @Test
    void waitsForWhatWasRecordedBeforeAndNotForWhatComesMeanwhile() throws InterruptedException {
        AtomicLong position = new AtomicLong(-1);
        AtomicLong head = new AtomicLong(3);

        new CaughtUp(
                        () -> {
                            head.incrementAndGet();
                            return position.incrementAndGet();
                        },
                        head::get,
                        Duration.ZERO)
                .run(new DefaultApplicationArguments());

        assertThat(position).hasValue(3);
    }

    @Test
    void anEmptyLogIsKnown() throws InterruptedException {
        AtomicLong looks = new AtomicLong();

        new CaughtUp(
                        () -> {
                            looks.incrementAndGet();
                            return -1;
                        },
                        () -> -1,
                        Duration.ZERO)
                .run(new DefaultApplicationArguments());

        assertThat(looks).hasValue(2);
    }
}
