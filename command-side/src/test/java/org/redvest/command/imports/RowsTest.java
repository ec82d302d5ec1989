package org.redvest.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;

class RowsTest {

    private static final List<String> NEEDED = List.of("姓名", "证件号码");

    @Nested
    class OfAHeader {

        @Test
        void mayStandInAnyOrderAmongOthers() throws IOException {
            List<Row> rows = read("备注, 证件号码 ,姓名\n好,350203199001010018,沈奕瑄\n");

            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.needed("姓名")).isEqualTo("沈奕瑄");
                assertThat(row.needed("证件号码")).isEqualTo("350203199001010018");
                assertThat(row.line()).isEqualTo(2);
            });
        }

        @Test
        void areRefusedWhenANeededOneIsMissing() {
            assertRefused(Problem.FILE_COLUMNS_MISSING, () -> read("姓名,备注\n沈奕瑄,好\n"));
        }

        @Test
        void areRefusedWhenTheFileHasNothing() {
            assertRefused(Problem.FILE_EMPTY, () -> read(""));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\n", "\r\n\r\n"})
        void areRefusedWhenTheFileHasEmptyLinesOnly(String text) {
            assertRefused(Problem.FILE_EMPTY, () -> read(text));
        }
    }

    @Nested
    class OfAFile {

        @Test
        void keepTheirLineThroughQuotedLineBreaksAndEmptyLines() throws IOException {
            List<Row> rows = read("姓名,证件号码\r\n\"沈\r\n奕瑄\",1\r\n\r\n\"王\"\"小\"\"明\",2\r\n");

            assertThat(rows).extracting(Row::line).containsExactly(2L, 5L);
            assertThat(rows.getLast().needed("姓名")).isEqualTo("王\"小\"明");
        }

        @Test
        void areMalformedOneByOneWhereTheirCellsAreNotThoseOfTheHeader() throws IOException {
            List<Row> rows = read("姓名,证件号码\n沈奕瑄\n沈奕瑄,1\n沈奕瑄,1,2\n");

            assertRefused(Problem.ROW_MALFORMED, () -> rows.get(0).needed("姓名"));
            assertThat(rows.get(1).needed("姓名")).isEqualTo("沈奕瑄");
            assertRefused(Problem.ROW_MALFORMED, () -> rows.get(2).needed("姓名"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"沈奕瑄,1\n王小明,2\n", "沈奕瑄,\"1\r\n王小明,2\r\n", "沈奕瑄,\"1\n王小明,2", "\"沈奕瑄,1\n\"王小明,2\n"})
        void areRefusedWhereAQuotationMarkIsNotClosed(String rows) {
            assertRefused(Problem.ROW_MALFORMED, () -> read("姓名,证件号码\n" + rows));
        }

        @ParameterizedTest
        @ValueSource(strings = {"沈奕瑄,\"1\n2\"", "沈奕瑄,\"1\n2\"\n", "沈奕瑄,\"1\n2\n\"\n\n", "沈奕瑄,\"1\n\""})
        void mayEndWithACellOfSeveralLines(String rows) throws IOException {
            assertThat(read("姓名,证件号码\n" + rows)).hasSize(1);
        }

        @Test
        void areNoneWhereThereIsAHeaderAlone() throws IOException {
            assertThat(read("姓名,证件号码\n")).isEmpty();
        }
    }

    private static List<Row> read(String text) throws IOException {
        try (Rows rows = new Rows(new StringReader(text), NEEDED)) {
            List<Row> read = new ArrayList<>();
            rows.forEachRemaining(read::add);
            return read;
        }
    }
}
