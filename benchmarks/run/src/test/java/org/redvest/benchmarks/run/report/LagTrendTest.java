package org.redvest.benchmarks.run.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.redvest.benchmarks.run.report.LagTrend.Sample;

class LagTrendTest {

    private static final double APPENDED_A_SECOND = 2_000;

    @Test
    void aLagThatStaysIsSustained() {
        assertThat(trend(second -> 3_000).keepsUp()).isTrue();
    }

    @Test
    void aLagThatGrowsIsNot() {
        LagTrend trend = trend(second -> 500 * second);
        assertThat(trend.keepsUp()).isFalse();
        assertThat(trend.growthPerSecond()).isEqualTo(500);
        assertThat(trend.headPerSecond()).isEqualTo(APPENDED_A_SECOND);
        assertThat(trend.max()).isEqualTo(10_000);
    }

    @Test
    void aLagThatGrowsSlowlyIsNotEither() {
        assertThat(trend(second -> 2_000 + 50 * second).keepsUp()).isFalse();
    }

    @Test
    void aBurstAtTheBeginningIsForgiven() {
        assertThat(trend(second -> second < 3 ? 5_000 * second : 4_000).keepsUp())
                .isTrue();
    }

    @Test
    void aSawToothOfBatchesIsForgiven() {
        assertThat(trend(second -> 500 * (second % 3)).keepsUp()).isTrue();
    }

    @Test
    void aLagOfLessThanHalfASecondIsBatchingWhateverItsTrend() {
        assertThat(trend(second -> 45 * second).keepsUp()).isTrue();
    }

    @Test
    void twoSamplesShowNoTrend() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LagTrend.of(List.of(new Sample(0, 0, 0), new Sample(1, 1, 1))));
    }

    private static LagTrend trend(DoubleUnaryOperator lag) {
        return LagTrend.of(IntStream.rangeClosed(0, 20)
                .mapToObj(second -> new Sample(second, 1e6 + APPENDED_A_SECOND * second, lag.applyAsDouble(second)))
                .toList());
    }
}
