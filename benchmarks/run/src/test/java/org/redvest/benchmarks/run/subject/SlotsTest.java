package org.redvest.benchmarks.run.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.benchmarks.run.subject.Certification.Slots;

class SlotsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    @Test
    void sixteenHalfHoursMakeADayThatReachesTheCap() {
        List<ServiceInterval> slots = slots(new Slots(DAY, Duration.ofMinutes(30)), 32);
        assertThat(slots.stream()
                        .collect(Collectors.groupingBy(
                                ServiceInterval::serviceDate, Collectors.summingLong(ServiceInterval::minutes))))
                .containsOnly(entry(DAY, 480L), entry(DAY.plusDays(1), 480L));
    }

    @Test
    void noTwoOverlap() {
        List<ServiceInterval> slots = slots(new Slots(DAY, Duration.ofMinutes(1)), 1_000);
        assertThat(IntStream.range(1, slots.size()))
                .allMatch(next ->
                        !slots.get(next).start().isBefore(slots.get(next - 1).end()));
    }

    private static List<ServiceInterval> slots(Slots slots, int count) {
        return IntStream.range(0, count).mapToObj(slots::number).toList();
    }
}
