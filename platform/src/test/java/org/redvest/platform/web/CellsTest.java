package org.redvest.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void areNeverFormulas(String text) {
        assertThat(Cells.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P-2026-0001", "张*", "a=1"})
    void areOtherwiseAsTheyWereGiven(String text) {
        assertThat(Cells.text(text)).isEqualTo(text);
    }
}
