package org.redvest.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.city.DivisionChanges.Change;
import org.redvest.city.DivisionChanges.InForce;

class DivisionChangesTest {

    /** A street is abolished, its successor's community is split off, and a district joins another. */
    private final DivisionChanges changes = new DivisionChanges(List.of(
            new Change("350203001", "350203002", LocalDate.of(2020, 1, 1)),
            new Change("350203001007", "350203003001", LocalDate.of(2020, 1, 1)),
            new Change("350203002", "350206001", LocalDate.of(2022, 1, 1)),
            new Change("350202", "350203", LocalDate.of(2003, 4, 26))));

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, 350203001001, 350203001001",
        "2020-01-01, 350203001, 350203002",
        // of a community of which nothing is said, only the street is known
        "2020-01-01, 350203001001, 350203002",
        "2020-01-01, 350203001007, 350203003001",
        "2020-01-01, 350203002001, 350203002001",
        // one change after the other
        "2022-01-01, 350203001001, 350206001",
        "2022-01-01, 350202001001, 350203",
        "2022-01-01, 350200, 350200"
    })
    void saysToWhichCodeSomethingCounts(LocalDate on, String code, String successor) {
        assertThat(changes.on(on).successor(code)).isEqualTo(successor);
    }

    @Test
    void hasTheDayOfItsLastChangeAsItsVersion() {
        assertThat(changes.on(LocalDate.of(2021, 6, 1)).version()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(changes.on(LocalDate.of(2000, 1, 1)).version()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"xiamen, 350202, 350203", "xiamen, 350204, 350203", "zhaoqing, 441283, 441204"})
    void leadsToWhatTheCityHasToday(String city, String abolished, String successor) {
        InForce today = new DivisionChanges().on(LocalDate.of(2026, 1, 1));
        Divisions divisions = new Divisions(city);

        assertThat(today.successor(abolished)).isEqualTo(successor);
        assertThat(divisions.find(abolished)).isEmpty();
        assertThat(divisions.find(successor)).isPresent();
    }
}
