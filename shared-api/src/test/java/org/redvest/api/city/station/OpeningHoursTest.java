package org.redvest.api.city.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.api.Refusals.assertRefused;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;

class OpeningHoursTest {

    @ParameterizedTest
    @CsvSource({
        "08:30-20:30, 510, 1230",
        "8:30-20:30, 510, 1230",
        "８：３０～２０：３０, 510, 1230",
        "09:00至18:00, 540, 1080",
        "09:00 — 18:00, 540, 1080",
        "00:00-24:00, 0, 1440"
    })
    void areReadAsOfficesWriteThem(String given, int opens, int closes) {
        OpeningHours hours = OpeningHours.of(given);

        assertThat(hours).isEqualTo(new OpeningHours(opens, closes));
        assertThat(OpeningHours.of(hours.toString())).isEqualTo(hours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "全天", "08:30", "18:00-09:00", "09:00-09:00", "09:60-18:00", "09:00-24:01", "9-18"})
    void areRefusedWhereTheyAreNone(String given) {
        assertRefused(Problem.TIME_INVALID, () -> OpeningHours.of(given));
    }
}
