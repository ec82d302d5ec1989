package org.redvest.benchmarks.run.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void theMedianIsTheMiddleOne() {
        assertThat(Spread.of(List.of(30.0, 10.0, 20.0))).isEqualTo(new Spread(20, 10, 30, 3));
    }

    @Test
    void theMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo() {
        assertThat(Spread.of(List.of(40.0, 10.0, 20.0, 30.0))).isEqualTo(new Spread(25, 10, 40, 4));
    }

    @Test
    void withoutRoundsThereIsNoMedian() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }

    @Test
    void ratiosAreTakenRoundByRound() {
        // the machine was half as fast in the second round, for both
        Spread ratios = Spread.ofRatios(List.of(100.0, 50.0, 120.0), List.of(10.0, 5.0, 10.0));
        assertThat(ratios).isEqualTo(new Spread(10, 10, 12, 3));
    }

    @Test
    void aRoundThatOnlyOneOfThemHasIsLeftOut() {
        assertThat(Spread.ofRatios(List.of(4.0, 6.0), List.of(2.0)).rounds()).isEqualTo(1);
    }

    @Test
    void digitsFitTheSize() {
        assertThat(new Spread(20_123.4, 19_000, 21_000.6, 3)).hasToString("20,123 (19,000–21,001)");
        assertThat(new Spread(12.34, 1.234, 0.1234, 2)).hasToString("12.3 (1.23–0.123)");
        assertThat(new Spread(0.5, 0.5, 0.5, 1)).hasToString("0.500");
    }
}
