package org.redvest.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResidentsTest {

    private final Residents residents = new Residents();

    @ParameterizedTest
    @CsvSource({
        // before the first figure the first one is the nearest
        "2010, 2018, 1015000",
        "2018, 2018, 1015000",
        "2019, 2018, 1015000",
        "2020, 2020, 1073315",
        "2026, 2020, 1073315"
    })
    void givesTheNewestFigureThatIsNotNewerThanTheYear(int year, int ofYear, long figure) {
        assertThat(residents.of("350203", year)).hasValueSatisfying(found -> {
            assertThat(found.year()).isEqualTo(ofYear);
            assertThat(found.residents()).isEqualTo(figure);
            assertThat(found.source()).isNotBlank();
        });
    }

    @Test
    void givesNothingForAUnitWithoutAFigure() {
        assertThat(residents.of("350203001", 2026)).isEmpty();
    }
}
