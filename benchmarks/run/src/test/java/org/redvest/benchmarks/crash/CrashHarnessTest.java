package org.redvest.benchmarks.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short version of the harness: every scenario, with shorter pauses. */
class CrashHarnessTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsAcknowledgedStaysWhateverIsKilled() throws Exception {
        try (CrashHarness harness = new CrashHarness(Plan.brief(), folder, System.nanoTime(), CrashHarness::show)) {
            List<Outcome> outcomes = harness.run();

            assertThat(outcomes).hasSize(5).allSatisfy(outcome -> {
                assertThat(outcome.checks()).isNotEmpty().allMatch(Check::passed);
                assertThat(outcome.acknowledged()).isPositive();
            });
        }
    }
}
