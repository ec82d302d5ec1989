package org.redvest.command.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.command.OfficeFiles;

class FileFormatTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TEXT = "姓名,证件号码\n沈奕瑄,350203199001010018\n";
    private static final Path ROSTERS = Path.of("../data/rosters");

    @Nested
    class Detects {

        @Test
        void utf8WithoutAMark() throws IOException {
            assertThat(FileFormat.detect(bytes(TEXT.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(FileFormat.UTF_8);
        }

        @Test
        void gb18030() throws IOException {
            assertThat(FileFormat.detect(bytes(TEXT.getBytes(GB18030)))).isEqualTo(FileFormat.GB18030);
        }

        @Test
        void gb18030BeyondTheTwoBytesOfItsAncestor() throws IOException {
            assertThat(FileFormat.detect(bytes("姓名\n㐂𠮷\n".getBytes(GB18030)))).isEqualTo(FileFormat.GB18030);
        }

        @Test
        void asciiAsUtf8() throws IOException {
            assertThat(FileFormat.detect(bytes("a,b\tc\r\n".getBytes(StandardCharsets.US_ASCII))))
                    .isEqualTo(FileFormat.UTF_8);
        }

        @ParameterizedTest
        @CsvSource({
            "renshe-2022/volunteers.csv, UTF_8",
            "renshe-2022/service.csv, UTF_8",
            "technician-college-2022/students.csv, GB18030"
        })
        void theCharacterSetOfTheOfficesFiles(String file, FileFormat format) throws IOException {
            assertThat(FileFormat.detect(() -> Files.newInputStream(ROSTERS.resolve(file))))
                    .isEqualTo(format);
        }

        @Test
        void charactersThatLieAcrossTwoBuffers() throws IOException {
            String text = "a" + "瑄".repeat(20_000);

            assertThat(FileFormat.detect(bytes(text.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(FileFormat.UTF_8);
        }

        @Test
        void whatIsNoText() {
            assertRefused(Problem.FILE_NOT_TEXT, () -> FileFormat.detect(bytes(new byte[] {'P', 'K', 0, 4, 0, 0})));
            assertRefused(
                    Problem.FILE_NOT_TEXT, () -> FileFormat.detect(bytes(new byte[] {(byte) 0xFF, (byte) 0xD8, 'a'})));
            assertRefused(
                    Problem.FILE_NOT_TEXT,
                    () -> FileFormat.detect(bytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'})));
            assertRefused(
                    Problem.FILE_NOT_TEXT, () -> FileFormat.detect(bytes(TEXT.getBytes(StandardCharsets.UTF_16LE))));
        }

        @Test
        void utf16ByItsMark() throws IOException {
            assertThat(FileFormat.detect(bytes(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16LE))))
                    .isEqualTo(FileFormat.UTF_16LE);
            assertThat(FileFormat.detect(bytes(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_16BE))))
                    .isEqualTo(FileFormat.UTF_16BE);
        }

        @Test
        void aWorkbookByItsContent() throws IOException {
            assertThat(FileFormat.detect(bytes(OfficeFiles.workbook(List.of(List.of("姓名"))))))
                    .isEqualTo(FileFormat.XLSX);
        }

        @Test
        void anOldWorkbookAndSaysSo() {
            byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};

            assertThat(assertRefused(Problem.FILE_NOT_TEXT, () -> FileFormat.detect(bytes(old)))
                            .detail())
                    .contains(".xlsx");
        }
    }

    @Nested
    class Requires {

        @ParameterizedTest
        @ValueSource(strings = {"GB18030", "gbk", "GB2312"})
        void theNamedCharacterSet(String name) throws IOException {
            assertThat(FileFormat.require(name, bytes(TEXT.getBytes(GB18030)))).isEqualTo(FileFormat.GB18030);
        }

        @Test
        void aFileThatIsTextInIt() {
            assertRefused(Problem.FILE_NOT_TEXT, () -> FileFormat.require("UTF-8", bytes(TEXT.getBytes(GB18030))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "UTF-16", "latin1", "XLSX", "no such set"})
        void oneOfThoseThatAreRead(String name) {
            assertRefused(Problem.INVALID_FIELD, () -> FileFormat.require(name, bytes(new byte[0])));
        }
    }

    private static Source bytes(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
