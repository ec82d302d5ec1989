package org.redvest.command.exchange.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "名册.xlsx, 名册.xlsx",
        "/home/somebody/名册.csv, 名册.csv",
        "C:\\Users\\张三\\名册.csv, 名册.csv",
        "../../etc/passwd, passwd",
        "' 名册 (2).csv ', 名册 (2).csv"
    })
    void hasNoFolders(String given, String name) {
        assertThat(FileName.of(given)).isEqualTo(name);
    }

    @Test
    void hasNothingThatNobodySees() {
        assertThat(FileName.of("名\u0000\r\n册\u202egsc.csv\u2028")).isEqualTo("名册gsc.csv");
        assertThat(FileName.of("名\ud800册")).isEqualTo("名\ufffd册");
    }

    @Test
    void endsAfterAHundredCharacters() {
        assertThat(FileName.of("𠮷".repeat(300))).isEqualTo("𠮷".repeat(100));
        assertThat(FileName.of("名".repeat(300))).isEqualTo("名".repeat(100));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "/", "C:\\", "\u200b"})
    void mayBeNone(String given) {
        assertThat(FileName.of(given)).isNull();
    }
}
