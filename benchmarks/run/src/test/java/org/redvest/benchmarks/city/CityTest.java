package org.redvest.benchmarks.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CityTest {

    @Test
    void isXiamenAtXiamensSize() {
        City xiamen = City.of(650_000, 1);

        assertThat(xiamen.organisations()).isEqualTo(3_500);
        assertThat(xiamen.records()).isEqualTo(2_200_000);
        assertThat(xiamen.minutes()).isEqualTo(5_402_000L * 60);
        assertThat(xiamen.events()).isEqualTo(10_000_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 10_000})
    void hasItsMinutesToTheMinute(int volunteers) {
        City city = City.of(volunteers, 5);
        ServicePlan plan = new ServicePlan(city);

        assertThat(plan.records()).isEqualTo(city.records());
        assertThat(IntStream.range(0, plan.records()).mapToLong(plan::minutes).sum())
                .isEqualTo(city.minutes());
    }

    @Test
    void letsNobodyServeTwiceAtATimeOrTooLongADay() {
        City city = City.of(10_000, 5);
        ServicePlan plan = new ServicePlan(city);

        Map<Integer, TreeMap<Long, Long>> services = new HashMap<>();
        Map<String, Integer> minutesOfDay = new HashMap<>();
        for (int record = 0; record < plan.records(); record++) {
            long start = plan.start(record);
            services.computeIfAbsent(plan.volunteer(record), volunteer -> new TreeMap<>())
                    .put(start, start + plan.minutes(record) * 60L);
            // no service crosses midnight, and China is eight hours ahead
            minutesOfDay.merge(
                    plan.volunteer(record) + " " + Math.floorDiv(start + 8 * 3_600, 86_400L),
                    plan.minutes(record),
                    Integer::sum);
        }

        assertThat(services.values()).allSatisfy(ofOne -> {
            long before = Long.MIN_VALUE;
            for (Map.Entry<Long, Long> service : ofOne.entrySet()) {
                assertThat(service.getKey()).isGreaterThanOrEqualTo(before);
                before = service.getValue();
            }
        });
        assertThat(services.values().stream().mapToInt(Map::size).sum()).isEqualTo(plan.records());
        assertThat(minutesOfDay.values()).allMatch(minutes -> minutes <= 480);
        assertThat(services.values()).anyMatch(ofOne -> ofOne.size() > 100);
        assertThat(services.size()).isLessThan(city.volunteers() * 3 / 4);
    }

    @Test
    void registersInTheOrderOfNumbers() {
        City city = City.of(1_000, 5);

        Instant before = Instant.MIN;
        for (int number = 0; number < city.volunteers(); number++) {
            assertThat(city.registeredAt(number)).isAfterOrEqualTo(before);
            before = city.registeredAt(number);
        }
    }
}
