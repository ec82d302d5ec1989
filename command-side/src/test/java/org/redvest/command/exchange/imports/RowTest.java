package org.redvest.command.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.person.volunteer.DocumentKind;

class RowTest {

    @Test
    void notesWhatItsCellsMean() {
        Row row = cell("2022/3/5");
        row.date("c");

        assertThat(row.understood()).containsExactly(Map.entry("c", "2022-03-05"));
    }

    @ParameterizedTest
    @CsvSource({"8:30, 08:30", "下午2:00, 14:00", "24:00, 24:00", "09:00:30, 09:00:30"})
    void notesTimesAsTheyWouldBeTyped(String cell, String meaning) {
        Row row = cell(cell);
        row.time("c");

        assertThat(row.understood()).containsEntry("c", meaning);
    }

    @Test
    void takesBlanksFromAroundACell() {
        assertThat(cell(" 沈奕瑄\u3000").needed("c")).isEqualTo("沈奕瑄");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void knowsAnEmptyCell(String cell) {
        assertThat(cell(cell).optional("c")).isNull();
        assertThat(cell(cell).optionalDate("c")).isNull();
        assertThat(cell(cell).optionalNumber("c")).isNull();
        assertThat(cell(cell).list("c")).isEmpty();
        assertRefused(Problem.INVALID_FIELD, () -> cell(cell).needed("c"));
        assertRefused(Problem.INVALID_FIELD, () -> cell(cell).date("c"));
        assertRefused(Problem.INVALID_FIELD, () -> cell(cell).number("c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", " 12 ", "１２", "'12", "012"})
    void readsWholeNumbers(String cell) {
        assertThat(cell(cell).number("c")).isEqualTo(12);
        assertThat(cell(cell).optionalNumber("c")).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"十二", "12.5", "1E+05", "12件", "99999999999"})
    void refusesWhatIsNoWholeNumber(String cell) {
        assertRefused(Problem.INVALID_FIELD, () -> cell(cell).number("c"));
        assertRefused(Problem.INVALID_FIELD, () -> cell(cell).optionalNumber("c"));
    }

    @Test
    void takesAColumnThatTheFileDoesNotHaveForEmpty() {
        assertThat(cell("x").optional("no such column")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-03-05",
                "2022/03/05",
                "2022/3/5",
                "2022-3-5",
                "2022.3.5",
                "2022年3月5日",
                "2022 年 03 月 05 日",
                "20220305",
                " 2022-03-05 ",
                "２０２２／３／５",
                "'2022-03-05",
                "2022-03-05 00:00:00",
                "2022-03-05T00:00",
                "44625"
            })
    void readsDates(String cell) {
        assertThat(cell(cell).date("c")).isEqualTo(LocalDate.of(2022, 3, 5));
    }

    @ParameterizedTest
    @CsvSource({"SINCE_1900, 44625, 2022-03-05", "SINCE_1904, 43163, 2022-03-05", "SINCE_1900, 10000, 1927-05-18"})
    void readsSerialNumbersAsTheWorkbookCounts(SerialDates dates, String cell, LocalDate date) {
        Header header = new Header(1, List.of("c"), Map.of("c", 0), 0, dates);

        assertThat(new Row(2, header, List.of(cell)).date("c")).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-02-30",
                "31.1.2022",
                "2022/3-5",
                "1965",
                "2022-03",
                "3月5日",
                "2022-03-05 09:00:00",
                "44625.5",
                "99999999",
                "1849-12-31",
                "yesterday"
            })
    void refusesWhatIsNoDate(String cell) {
        assertRefused(Problem.TIME_INVALID, () -> cell(cell).date("c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/05/2022", "3/5/2022", "3-5-2022", "5.3.2022", "22/3/5", "3/5/22"})
    void guessesNoDateThatCanBeReadInTwoWays(String cell) {
        assertRefused(Problem.DATE_AMBIGUOUS, () -> cell(cell).date("c"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "08:30, PT8H30M",
                "8:30, PT8H30M",
                "09:00:00, PT9H",
                "９：００, PT9H",
                "00:00, PT0S",
                "24:00, PT24H",
                "'9:00, PT9H",
                "上午9:00, PT9H",
                "下午2:00, PT14H",
                "下午 2:05, PT14H5M",
                "下午2时30分, PT14H30M",
                "下午14:00, PT14H",
                "下午12:30, PT12H30M",
                "9时05分, PT9H5M",
                "2:00 PM, PT14H",
                "2:00pm, PT14H",
                "9:00 AM, PT9H",
                "12:00 PM, PT12H",
                "0.375, PT9H",
                "0.3541666667, PT8H30M",
                ".5, PT12H"
            })
    void readsTimes(String cell, Duration sinceMidnight) {
        assertThat(cell(cell).time("c")).isEqualTo(sinceMidnight);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24:01",
                "0830",
                "8点",
                "noon",
                "9:60",
                "9:00:60",
                "上午12:00",
                "12:00 AM",
                "上午14:00",
                "下午0:30",
                "下午2:00 PM",
                "下午25:00",
                "1.375",
                "9",
                "2022-03-05T09:00"
            })
    void refusesWhatIsNoTimeOrCouldBeTwo(String cell) {
        assertRefused(Problem.TIME_INVALID, () -> cell(cell).time("c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "35020319900101001x",
                " 35020319900101001X ",
                "'35020319900101001X",
                "’35020319900101001X",
                "３５０２０３１９９００１０１００１Ｘ",
                "350203 19900101 001X",
                "3502031990\u00a00101\u3000001X",
                "\ufeff35020319900101001X\u200b"
            })
    void readsNumbersAsWhatTheyMean(String cell) {
        assertThat(cell(cell).documentNumber("c", null)).isEqualTo("35020319900101001X");
        assertThat(cell(cell).owner("c")).isEqualTo("35020319900101001X");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.50203E+17",
                "3.50203e+17",
                "3.5E17",
                "4E+11",
                "350203001001.0",
                "350203001001.",
                "350203199001010018.00",
                "３．５０２０３Ｅ＋１７"
            })
    void guessesNoNumberThatASpreadsheetChanged(String cell) {
        assertRefused(Problem.CELL_CHANGED_BY_SPREADSHEET, () -> cell(cell).code("c"));
        assertRefused(Problem.CELL_CHANGED_BY_SPREADSHEET, () -> cell(cell).optionalCode("c"));
    }

    @Test
    void takesACodeWithALetterForACode() {
        assertThat(cell("1135020012345678E9").code("c")).isEqualTo("1135020012345678E9");
    }

    @Test
    void guessesNoNumberWhoseZerosAreGone() {
        assertRefused(Problem.CELL_CHANGED_BY_SPREADSHEET, () -> cell("1234567")
                .documentNumber("c", DocumentKind.TAIWAN_TRAVEL_PERMIT));
        assertRefused(Problem.CELL_CHANGED_BY_SPREADSHEET, () -> cell("1234567").optionalDocumentNumber("c"));
        assertThat(cell("01234567").documentNumber("c", DocumentKind.TAIWAN_TRAVEL_PERMIT))
                .isEqualTo("01234567");
        assertThat(cell("1234567").documentNumber("c", DocumentKind.PASSPORT)).isEqualTo("1234567");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"'=1+1, =1+1", "'-1, -1", "'0592, 0592", "'t Hooft, 't Hooft", "'98级, '98级"})
    void takesTheMarkFromTextsThatOurOwnFilesGuard(String cell, String text) {
        assertThat(cell(cell).needed("c")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#VALUE!", "#NAME?", "#REF!"})
    void refusesFormulasWithoutAValue(String cell) {
        assertRefused(Problem.INVALID_FIELD, () -> cell(cell).text("c"));
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
    void isMalformedWhereCellsCannotBeToldToColumns() {
        assertRefused(Problem.ROW_MALFORMED, () -> row("1").text("a"));
        assertRefused(Problem.ROW_MALFORMED, () -> row("1", "2", "3", "4").text("a"));
        assertThat(row("1").owner("a")).isEmpty();
    }

    @Test
    void mayLackEmptyCellsAtItsEndAndHaveMore() {
        assertThat(row("1", "2").optional("c")).isNull();
        assertThat(row("1", "2", "3", "", " ").optional("c")).isEqualTo("3");
    }

    @Test
    void doesNotPrintWhatItHolds() {
        assertThat(cell("沈奕瑄")).hasToString("Row[7]");
    }

    private static Row cell(String text) {
        return new Row(7, new Header(1, List.of("c"), Map.of("c", 0), 0, SerialDates.SINCE_1900), List.of(text));
    }

    /** Of a file with the columns a and b, that are needed, and c. */
    private static Row row(String... cells) {
        Header header =
                new Header(1, List.of("a", "b", "c"), Map.of("a", 0, "b", 1, "c", 2), 1, SerialDates.SINCE_1900);
        return new Row(7, header, List.of(cells));
    }
}
