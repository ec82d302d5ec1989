package org.redvest.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;

class CharsetsTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TEXT = "姓名,证件号码\n沈奕瑄,350203199001010018\n";
    private static final Path ROSTERS = Path.of("../data/rosters");

    @Nested
    class Detects {

        @Test
        void utf8WithoutAMark() throws IOException {
            assertThat(Charsets.detect(bytes(TEXT.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(StandardCharsets.UTF_8);
        }

        @Test
        void gb18030() throws IOException {
            assertThat(Charsets.detect(bytes(TEXT.getBytes(GB18030)))).isEqualTo(GB18030);
        }

        @Test
        void gb18030BeyondTheTwoBytesOfItsAncestor() throws IOException {
            assertThat(Charsets.detect(bytes("姓名\n㐂𠮷\n".getBytes(GB18030)))).isEqualTo(GB18030);
        }

        @Test
        void asciiAsUtf8() throws IOException {
            assertThat(Charsets.detect(bytes("a,b\tc\r\n".getBytes(StandardCharsets.US_ASCII))))
                    .isEqualTo(StandardCharsets.UTF_8);
        }

        @ParameterizedTest
        @CsvSource({
            "renshe-2022/volunteers.csv, UTF-8",
            "renshe-2022/service.csv, UTF-8",
            "technician-college-2022/students.csv, GB18030"
        })
        void theCharacterSetOfTheOfficesFiles(String file, Charset charset) throws IOException {
            assertThat(Charsets.detect(() -> Files.newInputStream(ROSTERS.resolve(file))))
                    .isEqualTo(charset);
        }

        @Test
        void charactersThatLieAcrossTwoBuffers() throws IOException {
            String text = "a" + "瑄".repeat(20_000);

            assertThat(Charsets.detect(bytes(text.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(StandardCharsets.UTF_8);
        }

        @Test
        void whatIsNoText() {
            assertRefused(Problem.FILE_NOT_TEXT, () -> Charsets.detect(bytes(new byte[] {'P', 'K', 3, 4, 0, 0})));
            assertRefused(
                    Problem.FILE_NOT_TEXT, () -> Charsets.detect(bytes(new byte[] {(byte) 0xFF, (byte) 0xD8, 'a'})));
            assertRefused(Problem.FILE_NOT_TEXT, () -> Charsets.detect(bytes(TEXT.getBytes(StandardCharsets.UTF_16))));
        }
    }

    @Nested
    class Requires {

        @ParameterizedTest
        @ValueSource(strings = {"GB18030", "gbk", "GB2312"})
        void theNamedCharacterSet(String name) throws IOException {
            assertThat(Charsets.require(name, bytes(TEXT.getBytes(GB18030)))).isEqualTo(GB18030);
        }

        @Test
        void aFileThatIsTextInIt() {
            assertRefused(Problem.FILE_NOT_TEXT, () -> Charsets.require("UTF-8", bytes(TEXT.getBytes(GB18030))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "UTF-16", "latin1", "no such set"})
        void oneOfTheTwoThatAreRead(String name) {
            assertRefused(Problem.INVALID_FIELD, () -> Charsets.require(name, bytes(new byte[0])));
        }
    }

    @Nested
    class Reads {

        @Test
        void pastAByteOrderMark() throws IOException {
            assertThat(read(("\uFEFF" + TEXT).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(TEXT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a", "ab", "abc"})
        void filesShorterThanAMark(String text) throws IOException {
            assertThat(read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(text);
        }

        @Test
        void gb18030() throws IOException {
            assertThat(read(TEXT.getBytes(GB18030), GB18030)).isEqualTo(TEXT);
        }

        private static String read(byte[] bytes, Charset charset) throws IOException {
            try (Reader reader = Charsets.reader(new ByteArrayInputStream(bytes), charset)) {
                return reader.readAllAsString();
            }
        }
    }

    private static Charsets.Source bytes(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }
}
