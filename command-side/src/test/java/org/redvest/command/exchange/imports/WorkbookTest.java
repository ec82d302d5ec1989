package org.redvest.command.exchange.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.redvest.command.Refused.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.command.OfficeFiles;
import org.redvest.command.exchange.imports.Lines.Line;

class WorkbookTest {

    private static final List<String> HEADER = List.of("姓名", "证件类型", "证件号码", "居住地区划代码");
    private static final List<String> ROW = List.of("沈奕瑄", "居民身份证", "350203199001010018", "350203001001");

    @Nested
    class Sheets {

        @Test
        void areReadWhereOneHasTheColumns() throws IOException {
            byte[] file = OfficeFiles.workbook(workbook -> {
                workbook.newWorksheet("说明").value(0, 0, "请填写名册");
                workbook.newWorksheet("空");
                fill(workbook.newWorksheet("名册"), 0);
            });

            assertThat(rows(file)).singleElement().satisfies(row -> assertThat(row.needed("姓名"))
                    .isEqualTo("沈奕瑄"));
        }

        @Test
        void areReadBeneathAMergedTitle() throws IOException {
            byte[] file = OfficeFiles.workbook(workbook -> {
                Worksheet sheet = workbook.newWorksheet("名册");
                sheet.value(0, 0, "厦门市志愿者名册");
                sheet.range(0, 0, 1, 3).merge();
                fill(sheet, 2);
            });

            assertThat(rows(file)).extracting(Row::line).containsExactly(4L);
        }

        @Test
        void areRefusedByNameWhereSeveralHaveThem() {
            byte[] file = OfficeFiles.workbook(workbook -> {
                fill(workbook.newWorksheet("一月"), 0);
                fill(workbook.newWorksheet("二月"), 0);
            });

            assertThat(assertRefused(Problem.FILE_SHEETS_AMBIGUOUS, () -> rows(file))
                            .detail())
                    .contains("一月", "二月");
        }

        @Test
        void areNotReadWhereTheyAreHidden() throws IOException {
            byte[] file = OfficeFiles.workbook(workbook -> {
                fill(workbook.newWorksheet("一月"), 0);
                Worksheet hidden = workbook.newWorksheet("二月");
                fill(hidden, 0);
                hidden.setVisibilityState(VisibilityState.HIDDEN);
            });

            assertThat(rows(file)).hasSize(1);
        }

        @Test
        void areRefusedWithoutTheColumnsOrWithoutAnything() {
            assertRefused(
                    Problem.FILE_COLUMNS_MISSING, () -> rows(OfficeFiles.workbook(List.of(List.of("姓名", "证件号码")))));
            assertRefused(Problem.FILE_EMPTY, () -> rows(OfficeFiles.workbook(List.of())));
        }

        @Test
        void keepRowsThatAFilterHides() throws IOException {
            byte[] file = OfficeFiles.workbook(workbook -> {
                Worksheet sheet = workbook.newWorksheet("名册");
                fill(sheet, 0);
                sheet.hideRow(1);
            });

            assertThat(rows(file)).hasSize(1);
        }

        private static void fill(Worksheet sheet, int from) {
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(from, column, HEADER.get(column));
                sheet.value(from + 1, column, ROW.get(column));
            }
        }
    }

    @Nested
    class Cells {

        @ParameterizedTest
        @CsvSource({
            "350203001001, 0, 350203001001",
            "13100009680, 0, 13100009680",
            "1.31E10, 0, 13100000000",
            "350203199001010018, 0, 3.50203E+17",
            "3.5020319900101E+17, 1, 3.50203E+17",
            "1, 0, 1",
            "0, 0, 0",
            "0.375, 0, 0.375",
            "1.1000000000000001, 0, 1.1",
            "44625, 0, 44625",
            "44625, 14, 2022-03-05",
            "44625, 31, 2022-03-05",
            "44625, 58, 2022-03-05",
            "44625.375, 22, 2022-03-05T09:00",
            "0.375, 20, 09:00",
            "0.354166666666667, 20, 08:30",
            "0.58333333333333337, 55, 14:00",
            "0.9999999999, 20, 24:00",
            "1, 46, 24:00",
            "60, 14, 60",
            "59, 14, 1900-02-28",
            "61, 14, 1900-03-01",
            "-1, 14, -1",
            "1E99, 14, 1.00000E+99",
            "nonsense, 14, nonsense"
        })
        void areTheTextOfTheirValue(String value, int format, String text) throws IOException {
            assertThat(first("<c s=\"1\"><v>" + value + "</v></c>", format, "")).containsExactly(text);
        }

        @ParameterizedTest
        @CsvSource({
            "'yyyy\\-mm\\-dd', 2022-03-05T12:00",
            "'[$-804]yyyy\"年\"m\"月\"d\"日\";@', 2022-03-05T12:00",
            "'mmm', 2022-03-05T12:00",
            "'[h]:mm', 2022-03-05T12:00",
            "'#,##0.00_);[Red](#,##0.00)', 44625.5",
            "'General', 44625.5",
            "'G/通用格式', 44625.5",
            "'@', 44625.5",
            "'0\"天 d\"', 44625.5"
        })
        void areDatesWhereTheirFormatSaysSo(String format, String text) throws IOException {
            String formats = "<numFmts><numFmt numFmtId=\"170\" formatCode=\"" + format.replace("\"", "&quot;")
                    + "\"/></numFmts>";

            assertThat(first("<c s=\"1\"><v>44625.5</v></c>", 170, formats)).containsExactly(text);
        }

        @Test
        void areCountedFrom1904WhereTheWorkbookSaysSo() throws IOException {
            Map<String, String> parts =
                    parts(sheet("<row><c s=\"1\"><v>43163</v></c><c><v>43163</v></c></row>"), 14, "");
            parts.computeIfPresent(
                    "xl/workbook.xml", (_, xml) -> xml.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
            Workbook workbook = new Workbook(zip(parts));

            assertThat(workbook.dates()).isEqualTo(SerialDates.SINCE_1904);
            assertThat(lines(workbook).getFirst().cells()).containsExactly("2022-03-05", "43163");
        }

        @Test
        void areTheCachedValuesOfFormulas() throws IOException {
            assertThat(first(
                            "<c t=\"str\"><f>A1&amp;\"x\"</f><v>沈奕瑄</v></c><c><f>1+1</f><v>2</v></c><c><f>1+1</f></c>"
                                    + "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"b\"><v>1</v></c>",
                            0,
                            ""))
                    .containsExactly("沈奕瑄", "2", "#N/A", "#DIV/0!", "TRUE");
        }

        @Test
        void areTextsInAllTheirRunsWithoutPronunciation() throws IOException {
            assertThat(first(
                            "<c t=\"inlineStr\"><is><r><t>沈</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">奕 </t></r>"
                                    + "<rPh sb=\"0\" eb=\"1\"><t>shen</t></rPh></is></c><c t=\"d\"><v>2022-03-05</v></c>",
                            0,
                            ""))
                    .containsExactly("沈奕 ", "2022-03-05");
        }

        @Test
        void standInTheirColumnAndAreEmptyElsewhere() throws IOException {
            List<Line> lines = lines(new Workbook(zip(parts(
                    sheet("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c><v>2</v></c><c r=\"AA2\"/></row>"
                            + "<row r=\"5\"/><row><c r=\"A6\"><v>3</v></c></row>"),
                    0,
                    ""))));

            assertThat(lines).extracting(Line::number).containsExactly(2L, 5L, 6L);
            assertThat(lines)
                    .extracting(Line::cells)
                    .containsExactly(List.of("", "1", "2"), List.of("", "", ""), List.of("3", "", ""));
        }
    }

    @Nested
    class Refuses {

        @Test
        void otherArchives() throws IOException {
            byte[] archive = zip(Map.of("word/document.txt", "text"));

            assertRefused(Problem.FILE_NOT_TEXT, () -> rows(archive));
            assertRefused(Problem.FILE_NOT_TEXT, () -> rows(new byte[] {'P', 'K', 3, 4, 0, 0, 8}));
        }

        @Test
        void whatIsCutOff() {
            byte[] whole = OfficeFiles.workbook(List.of(HEADER, ROW));

            for (int length = 100; length < whole.length / 2; length += 97) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> rows(cut)).isInstanceOf(Refusal.class);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                    "<!DOCTYPE x SYSTEM \"file:///etc/passwd\">",
                    "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                })
        void documentTypes(String type) throws IOException {
            byte[] file = zip(parts(type + sheet("<row><c t=\"str\"><v>1</v></c></row>"), 0, ""));

            assertRefused(Problem.WORKBOOK_UNREADABLE, () -> rows(file));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<row><c t=\"s\"><v>2000000000</v></c></row>",
                    "<row><c t=\"s\"><v>-1</v></c></row>",
                    "<row><c r=\"FXSHRXW1\"><v>1</v></c></row>",
                    "<row r=\"2000000000\"/>",
                    "<row r=\"2\"/><row r=\"2\"/>",
                    "<row><c><v>&x;</v></c></row>",
                    "<row><c><v>1</v></row>"
                })
        void whatNoSpreadsheetWrites(String rows) throws IOException {
            byte[] file = zip(parts(sheet(rows), 0, ""));

            assertRefused(Problem.WORKBOOK_UNREADABLE, () -> rows(file));
        }

        @Test
        void whatUnpacksToMoreThanIsRead() throws IOException {
            Map<String, String> parts = parts("", 0, "");
            parts.remove("xl/worksheets/sheet1.xml");
            byte[] sheet = zip(parts, "xl/worksheets/sheet1.xml", 600L << 20);
            parts.remove("xl/styles.xml");
            byte[] styles = zip(parts, "xl/styles.xml", 80L << 20);

            assertRefused(Problem.WORKBOOK_TOO_LARGE, () -> rows(sheet));
            assertRefused(Problem.WORKBOOK_TOO_LARGE, () -> rows(styles));
        }

        @ParameterizedTest
        @ValueSource(strings = {"<row><c r=\"XFD1\"><v>1</v></c></row>", "<row><c t=\"str\"><v>LONG</v></c></row>"})
        void cellsThatNoRosterHas(String rows) throws IOException {
            byte[] file = zip(parts(sheet(rows.replace("LONG", "长".repeat(40_000))), 0, ""));

            assertRefused(Problem.WORKBOOK_TOO_LARGE, () -> rows(file));
        }
    }

    /** The cells of the first row of a sheet. */
    private static List<String> first(String cells, int format, String formats) throws IOException {
        return lines(new Workbook(zip(parts(sheet("<row>" + cells + "</row>"), format, formats))))
                .getFirst()
                .cells();
    }

    private static List<Line> lines(Workbook workbook) throws IOException {
        List<Line> read = new ArrayList<>();
        try (Lines lines = workbook.lines(workbook.sheets().getFirst())) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                read.add(line);
            }
        }
        return read;
    }

    private static List<Row> rows(byte[] file) throws IOException {
        List<Row> read = new ArrayList<>();
        try (Rows rows = Rows.open(source(file), FileFormat.detect(source(file)), ImportKind.VOLUNTEERS)) {
            rows.forEachRemaining(read::add);
        }
        return read;
    }

    private static Source source(byte[] file) {
        return () -> new ByteArrayInputStream(file);
    }

    private static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    /** A workbook of one sheet, whose style 1 has a format. */
    private static Map<String, String> parts(String sheet, int format, String formats) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relations(relation("1", "officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("1", "worksheet", "worksheets/sheet1.xml")
                        + relation("2", "styles", "/xl/styles.xml")));
        parts.put(
                "xl/styles.xml",
                "<styleSheet>" + formats
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"" + format + "\"/></cellXfs></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    private static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"http://example.org/relationships/%s\" Target=\"%s\"/>"
                .formatted(id, kind, target);
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        return zip(parts, "", 0);
    }

    /** An archive with one part more, of so many blanks within an element. */
    private static byte[] zip(Map<String, String> parts, String more, long blanks) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
            if (!more.isEmpty()) {
                zip.putNextEntry(new ZipEntry(more));
                zip.write("<x>".getBytes(UTF_8));
                byte[] block = " ".repeat(1 << 20).getBytes(UTF_8);
                for (long written = 0; written < blanks; written += block.length) {
                    zip.write(block);
                }
            }
        }
        return bytes.toByteArray();
    }
}
