package org.redvest.benchmarks.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void theMedianDecides() {
        assertThat(Target.STORE_SIZE.judge(Spread.of(List.of(0.5, 0.9, 0.95))).met())
                .isTrue();
        assertThat(Target.STORE_SIZE.judge(Spread.of(List.of(0.5, 0.89, 0.95))).met())
                .isFalse();
        assertThat(Target.COMMAND_P99.judge(Spread.of(List.of(20.0))).met()).isTrue();
        assertThat(Target.COMMAND_P99.judge(Spread.of(List.of(20.1))).met()).isFalse();
    }

    @Test
    void whatWasNotMeasuredIsNeitherMetNorMissed() {
        assertThat(Target.CRASH.notMeasured("no").met()).isNull();
    }

    @Test
    void explanationsAreFoundByName() {
        assertThat(Target.COMMANDS_AGAINST_AXON.key()).isEqualTo("commands-against-axon");
    }
}
