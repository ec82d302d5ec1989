package org.redvest.command.person.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.redvest.api.CivilTime;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.command.person.volunteer.CertifiedTime.OnDay;

class CertifiedTimeTest {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 6);
    private static final Instant BEGIN = CivilTime.startOf(FIRST_DAY);
    private static final int MINUTES_OF_A_DAY = 1440;

    private final CertifiedTime certified = new CertifiedTime();

    @Test
    void touchingEndsDoNotOverlap() {
        certified.add(interval(600, 60));

        assertThat(certified.overlaps(interval(540, 60))).isFalse();
        assertThat(certified.overlaps(interval(660, 60))).isFalse();
        assertThat(certified.overlaps(interval(659, 1))).isTrue();
        assertThat(certified.overlaps(interval(600, 1))).isTrue();
    }

    @Test
    void splitsAServiceAtEveryMidnight() {
        assertThat(CertifiedTime.byDay(interval(1380, 60 + MINUTES_OF_A_DAY + 30)))
                .containsExactly(
                        new OnDay(FIRST_DAY, 60),
                        new OnDay(FIRST_DAY.plusDays(1), MINUTES_OF_A_DAY),
                        new OnDay(FIRST_DAY.plusDays(2), 30));
    }

    @Test
    void aServiceThatEndsAtMidnightHasNoPartOnTheNextDay() {
        assertThat(CertifiedTime.byDay(interval(1380, 60))).containsExactly(new OnDay(FIRST_DAY, 60));
    }

    @Property
    void acceptsNoMinuteTwiceAndCountsEachOnItsDay(@ForAll("services") List<ServiceInterval> services) {
        CertifiedTime time = new CertifiedTime();
        BitSet minutes = new BitSet();

        for (ServiceInterval service : services) {
            int from = minuteOf(service.start());
            int until = minuteOf(service.end());
            int nextTaken = minutes.nextSetBit(from);
            boolean taken = nextTaken >= 0 && nextTaken < until;

            assertThat(time.overlaps(service)).isEqualTo(taken);
            if (!taken) {
                time.add(service);
                minutes.set(from, until);
            }
        }

        for (int day = 0; day < 6; day++) {
            long counted = minutes.get(day * MINUTES_OF_A_DAY, (day + 1) * MINUTES_OF_A_DAY)
                    .cardinality();
            assertThat(time.minutesOn(FIRST_DAY.plusDays(day))).isEqualTo(counted);
        }
    }

    @Provide
    Arbitrary<List<ServiceInterval>> services() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3 * MINUTES_OF_A_DAY),
                        Arbitraries.integers().between(1, 2 * MINUTES_OF_A_DAY))
                .as(CertifiedTimeTest::interval)
                .list()
                .ofMaxSize(40);
    }

    private static ServiceInterval interval(int fromMinute, int minutes) {
        Instant start = BEGIN.plus(Duration.ofMinutes(fromMinute));
        return ServiceInterval.of(start, start.plus(Duration.ofMinutes(minutes)));
    }

    private static int minuteOf(Instant instant) {
        return Math.toIntExact(Duration.between(BEGIN, instant).toMinutes());
    }
}
