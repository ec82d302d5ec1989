package org.redvest.command.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.command.OfficeFiles;

class RowsTest {

    private static final String HEADER = "居住地区划代码,证件类型,姓名,证件号码";
    private static final String ROW = "350203001001,居民身份证,沈奕瑄,350203199001010018";

    @Nested
    class OfAHeader {

        @Test
        void mayStandInAnyOrderAmongOthers() throws IOException {
            List<Row> rows = read("备注, 证件号码 ,姓名,证件类型,居住地区划代码\n好,350203199001010018,沈奕瑄,居民身份证,350203001001\n");

            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.needed("姓名")).isEqualTo("沈奕瑄");
                assertThat(row.needed("证件号码")).isEqualTo("350203199001010018");
                assertThat(row.line()).isEqualTo(2);
            });
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "居住地区划代码,证件类型,姓 名,证件\u3000号码",
                    "\uFEFF居住地区划代码,证件类型,姓名,证件号码",
                    "\"居住地\n区划代码\",\"证件类型\",\" 姓名\",证件号码\u00a0",
                    "居住地区划代码,证件类型,姓名,证件号码,,,",
                    "厦门市志愿者名册,,,\n\n居住地区划代码,证件类型,姓名,证件号码",
                    "居住地区划代码;证件类型;姓名;证件号码",
                    "居住地区划代码\t证件类型\t姓名\t证件号码",
                    "居住地区划代码,证件类型,姓名,证件号码,备注,备注"
                })
        void areFoundHoweverTheyAreWritten(String header) throws IOException {
            char separator = header.contains(";") ? ';' : header.contains("\t") ? '\t' : ',';

            assertThat(read(header + "\n" + ROW.replace(',', separator) + "\n"))
                    .singleElement()
                    .satisfies(row -> assertThat(row.needed("姓名")).isEqualTo("沈奕瑄"));
        }

        @Test
        void areRefusedWhenANeededOneIsMissing() {
            assertThat(assertRefused(Problem.FILE_COLUMNS_MISSING, () -> read(HEADER.replace(",姓名", "") + "\n沈奕瑄,好\n"))
                            .detail())
                    .contains("姓名")
                    .doesNotContain("证件类型");
            assertRefused(Problem.FILE_COLUMNS_MISSING, () -> read(HEADER.replace(',', '，') + "\n" + ROW + "\n"));
        }

        @ParameterizedTest
        @ValueSource(strings = {HEADER + ",姓名", HEADER + ",姓 名", "性别,性别," + HEADER})
        void areRefusedWhenOneThatIsReadIsThereTwice(String header) {
            assertThat(assertRefused(Problem.FILE_COLUMN_TWICE, () -> read(header + "\n" + ROW + "\n"))
                            .detail())
                    .containsAnyOf("姓名", "性别");
        }

        @Test
        void areLookedForInTheFirstTenLinesOnly() throws IOException {
            assertThat(read("名册,\n".repeat(9) + HEADER + "\n" + ROW + "\n")).hasSize(1);
            assertRefused(Problem.FILE_COLUMNS_MISSING, () -> read("名册,\n".repeat(10) + HEADER + "\n" + ROW + "\n"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n", "\r\n\r\n", ",,,\n,,,\n"})
        void areRefusedWhenTheFileHasNothing(String text) {
            assertRefused(Problem.FILE_EMPTY, () -> read(text));
        }
    }

    @Nested
    class OfAFile {

        @Test
        void keepTheirLineThroughQuotedLineBreaksAndEmptyLines() throws IOException {
            List<Row> rows = read(HEADER + "\r\n,,\"沈\r\n奕瑄\",1\r\n\r\n,,,\r\n,,\"王\"\"小\"\"明\",2\r\n");

            assertThat(rows).extracting(Row::line).containsExactly(2L, 6L);
            assertThat(rows.getLast().needed("姓名")).isEqualTo("王\"小\"明");
        }

        @Test
        void areNoneWhereALineHasNothingButSeparators() throws IOException {
            assertThat(read(HEADER + "\n,,,\n" + ROW + "\n, ,\u3000,\n,,,,,,\n,,,"))
                    .hasSize(1);
        }

        @Test
        void areMalformedOneByOneWhereTheirCellsAreNotThoseOfTheHeader() throws IOException {
            List<Row> rows = read(HEADER + "\n沈奕瑄\n" + ROW + "\n" + ROW + ",2\n" + ROW + ",,\n");

            assertRefused(Problem.ROW_MALFORMED, () -> rows.get(0).needed("姓名"));
            assertThat(rows.get(1).needed("姓名")).isEqualTo("沈奕瑄");
            assertRefused(Problem.ROW_MALFORMED, () -> rows.get(2).needed("姓名"));
            assertThat(rows.get(3).needed("姓名")).isEqualTo("沈奕瑄");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"1,2,沈奕瑄,1\n1,2,王小明,2\n",
                    "1,2,沈奕瑄,\"1\r\n1,2,王小明,2\r\n",
                    "1,2,沈奕瑄,\"1\n1,2,王小明,2",
                    "\"1,2,沈奕瑄,1\n\"1,2,王小明,2\n"
                })
        void areRefusedWhereAQuotationMarkIsNotClosed(String rows) {
            assertRefused(Problem.ROW_MALFORMED, () -> read(HEADER + "\n" + rows));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1,2,沈奕瑄,\"1\n2\"", "1,2,沈奕瑄,\"1\n2\"\n", "1,2,沈奕瑄,\"1\n2\n\"\n\n", "1,2,沈奕瑄,\"1\n\""})
        void mayEndWithACellOfSeveralLines(String rows) throws IOException {
            assertThat(read(HEADER + "\n" + rows)).hasSize(1);
        }

        @Test
        void areNoneWhereThereIsAHeaderAlone() throws IOException {
            assertThat(read(HEADER + "\n")).isEmpty();
        }
    }

    /** The three files that the offices handed over, in each form in which they might have. */
    @Nested
    class OfARoster {

        @ParameterizedTest
        @CsvSource({
            "renshe-2022/volunteers.csv, UTF-8, VOLUNTEERS, 722",
            "renshe-2022/service.csv, UTF-8, SERVICE_RECORDS, 816",
            "technician-college-2022/students.csv, GB18030, VOLUNTEERS, 7812"
        })
        void areTheSameInEveryForm(String file, Charset charset, ImportKind kind, int count) throws IOException {
            List<List<String>> table =
                    OfficeFiles.table(Path.of("../data/rosters").resolve(file), charset);
            List<List<String>> meant = table.stream().skip(1).toList();

            for (Map.Entry<String, byte[]> form : OfficeFiles.forms(table).entrySet()) {
                List<Row> rows = RowsTest.read(form.getValue(), kind);
                assertThat(rows.stream().map(row -> meaning(row, table.getFirst())))
                        .as(form.getKey())
                        .hasSize(count)
                        .isEqualTo(meant);
                assertThat(rows.stream().map(Row::line))
                        .isEqualTo(LongStream.rangeClosed(2, count + 1L).boxed().toList());
            }
        }

        private static List<String> meaning(Row row, List<String> columns) {
            return columns.stream().map(column -> meaning(row, column)).toList();
        }

        private static String meaning(Row row, String column) {
            if (row.text(column).isEmpty()) {
                return "";
            }
            if (column.endsWith("日期")) {
                return row.date(column).toString();
            }
            if (column.endsWith("时间")) {
                return LocalTime.MIDNIGHT.plus(row.time(column)).toString();
            }
            return column.endsWith("码") || column.endsWith("电话") ? row.code(column) : row.needed(column);
        }
    }

    private static List<Row> read(String text) throws IOException {
        return read(text.getBytes(UTF_8), ImportKind.VOLUNTEERS);
    }

    private static List<Row> read(byte[] file, ImportKind kind) throws IOException {
        Source source = () -> new ByteArrayInputStream(file);
        try (Rows rows = Rows.open(source, FileFormat.detect(source), kind)) {
            List<Row> read = new ArrayList<>();
            rows.forEachRemaining(read::add);
            return read;
        }
    }
}
