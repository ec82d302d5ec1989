package org.redvest.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.api.Refusals.assertRefused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatumTest {

    @ParameterizedTest
    @CsvSource({
        "WGS84, WGS84",
        "wgs-84, WGS84",
        "WGS_84, WGS84",
        "CGCS2000, CGCS2000",
        "cgcs 2000, CGCS2000",
        "GCJ02, GCJ02",
        "GCJ-02, GCJ02",
        "ＧＣＪ０２, GCJ02"
    })
    void isKnownHoweverItIsWritten(String given, Datum datum) {
        assertThat(Datum.named(given)).isEqualTo(datum);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BD09", "Beijing54", "EPSG:4326", "西安80"})
    void isRefusedWhereNobodyCanConvertIt(String given) {
        assertThat(assertRefused(Problem.DATUM_UNKNOWN, () -> Datum.named(given))
                        .detail())
                .contains("WGS84", "CGCS2000", "GCJ02", "BD09");
    }
}
