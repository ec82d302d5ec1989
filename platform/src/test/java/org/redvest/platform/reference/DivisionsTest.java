package org.redvest.platform.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.reference.Division.Level;

class DivisionsTest {

    private final Divisions xiamen = new Divisions("xiamen");

    @ParameterizedTest
    @CsvSource({
        "350200, 厦门市, CITY",
        "350203, 思明区, DISTRICT",
        "350203001, 厦港街道, STREET",
        "350203001001, 鸿山社区居委会, COMMUNITY"
    })
    void knowsEveryLevelOfTheGrid(String code, String name, Level level) {
        assertThat(xiamen.require(code).name()).isEqualTo(name);
        assertThat(xiamen.require(code).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "350299", "3502030010", "350203001999", "110101", "３５０２０３", "思明区"})
    void refusesWhatTheCityDoesNotHave(String code) {
        assertThatThrownBy(() -> xiamen.require(code))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.UNKNOWN_DIVISION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xiamen", "jincheng", "zhaoqing", "fangchenggang"})
    void everyUnitBelowTheCityHasItsParent(String city) {
        Divisions divisions = new Divisions(city);

        for (Level level : new Level[] {Level.DISTRICT, Level.STREET, Level.COMMUNITY}) {
            assertThat(divisions.ofLevel(level))
                    .isNotEmpty()
                    .allSatisfy(unit -> assertThat(unit.code()).hasSize(level.digits()))
                    .allSatisfy(unit -> assertThat(unit.parent()).isNotNull().satisfies(parent -> assertThat(
                                    divisions.find(String.valueOf(parent)))
                            .isPresent()));
        }
    }

    @Test
    void listsALevelInTheOrderOfItsCodes() {
        assertThat(xiamen.ofLevel(Level.DISTRICT))
                .extracting(Division::code)
                .containsExactly("350203", "350205", "350206", "350211", "350212", "350213");
    }

    @Test
    void aPrefixCoversEverythingWithinAUnit() {
        assertThat(xiamen.prefixOf(xiamen.require("350200"))).isEqualTo("3502");
        assertThat(xiamen.prefixOf(xiamen.require("350203"))).isEqualTo("350203");
        assertThat(xiamen.prefixOf(xiamen.require("350203001"))).isEqualTo("350203001");
    }
}
