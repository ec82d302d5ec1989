package org.redvest.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;

class RowTest {

    @Test
    void takesBlanksFromAroundACell() {
        assertThat(cell(" 沈奕瑄\u3000").needed("c")).isEqualTo("沈奕瑄");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void knowsAnEmptyCell(String cell) {
        assertThat(cell(cell).optional("c")).isNull();
        assertThat(cell(cell).optionalDate("c")).isNull();
        assertThat(cell(cell).list("c")).isEmpty();
        assertRefused(Problem.INVALID_FIELD, () -> cell(cell).needed("c"));
        assertRefused(Problem.INVALID_FIELD, () -> cell(cell).date("c"));
    }

    @Test
    void takesAColumnThatTheFileDoesNotHaveForEmpty() {
        assertThat(cell("x").optional("no such column")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-01-31", "2022/01/31", " 2022-01-31 "})
    void readsDates(String cell) {
        assertThat(cell(cell).date("c")).isEqualTo(LocalDate.of(2022, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-02-30", "31.1.2022", "20220131", "2022-1-31", "yesterday"})
    void refusesWhatIsNoDate(String cell) {
        assertRefused(Problem.TIME_INVALID, () -> cell(cell).date("c"));
    }

    @Test
    void readsTimes() {
        assertThat(cell("08:30").time("c")).isEqualTo(LocalTime.of(8, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:01", "8:30", "0830", "noon"})
    void refusesWhatIsNoTime(String cell) {
        assertRefused(Problem.TIME_INVALID, () -> cell(cell).time("c"));
    }

    @Test
    void readsListsHoweverTheyAreSeparated() {
        assertThat(cell("急救、 法律咨询;心理；、").list("c")).containsExactly("急救", "法律咨询", "心理");
    }

    @Test
    void refusesCellsThatAreLongerThanAnythingTheLedgerHolds() {
        assertThat(cell("长".repeat(200)).needed("c")).hasSize(200);
        assertRefused(Problem.INVALID_FIELD, () -> cell("长".repeat(201)).needed("c"));
        assertRefused(Problem.INVALID_FIELD, () -> cell("长".repeat(201)).optional("c"));
        assertRefused(Problem.INVALID_FIELD, () -> cell("长、".repeat(101)).list("c"));
    }

    @Test
    void isMalformedWithoutCells() {
        assertRefused(Problem.ROW_MALFORMED, () -> new Row(2, null).text("c"));
    }

    @Test
    void doesNotPrintWhatItHolds() {
        assertThat(cell("沈奕瑄")).hasToString("Row[7]");
    }

    private static Row cell(String text) {
        return new Row(7, Map.of("c", text));
    }
}
