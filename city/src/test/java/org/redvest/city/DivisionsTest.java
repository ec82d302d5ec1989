package org.redvest.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.city.Division.Level;

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
    @CsvSource({
        "350203011, 350203011",
        "厦门市, 350200",
        "厦门, 350200",
        "思明区, 350203",
        "厦门市思明区, 350203",
        "嘉莲街道, 350203011",
        "嘉莲街道办事处, 350203011",
        "厦门市思明区嘉莲街道, 350203011",
        "厦门嘉莲街道, 350203011",
        "思明嘉莲, 350203011",
        "鼓浪屿, 350203012",
        "后溪镇, 350211103",
        "鸿山社区居委会, 350203001001",
        "鸿山社区, 350203001001",
        "鸿山社区居民委员会, 350203001001",
        "思明区厦港街道鸿山, 350203001001"
    })
    void knowsADivisionByItsNameBeneathTheCity(String name, String code) {
        assertThat(xiamen.requireCodeOrName(name).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"何厝社区", "龙山", "厦门市龙山社区居委会"})
    void refusesANameOfSeveralAndNamesTheirCodes(String name) {
        assertThatThrownBy(() -> xiamen.requireCodeOrName(name)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.DIVISION_AMBIGUOUS);
            assertThat(refusal.detail()).containsPattern("\\d{12}, \\d{12}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "福州市", "嘉莲街道思明区", "湖里区嘉莲街道", "嘉莲街道一", "街道", "350203999"})
    void refusesANameThatTheCityDoesNotHave(String name) {
        assertThatThrownBy(() -> xiamen.requireCodeOrName(name))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.UNKNOWN_DIVISION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xiamen", "jincheng", "zhaoqing", "fangchenggang"})
    void knowsEveryDivisionByItsWholePath(String city) {
        Divisions divisions = new Divisions(city);

        for (Level level : Level.values()) {
            assertThat(divisions.ofLevel(level)).allSatisfy(unit -> {
                String path = unit.name();
                for (String parent = unit.parent(); parent != null; ) {
                    Division outer = divisions.require(parent);
                    path = outer.name() + path;
                    parent = outer.parent();
                }
                assertThat(divisions.requireCodeOrName(path)).isEqualTo(unit);
            });
        }
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
