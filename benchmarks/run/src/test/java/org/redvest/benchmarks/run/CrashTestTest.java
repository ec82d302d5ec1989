package org.redvest.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.redvest.benchmarks.run.report.Verdict;
import tools.jackson.databind.json.JsonMapper;

class CrashTestTest {

    @Test
    void everyCheckThatHoldsMeetsTheTarget() {
        assertThat(verdict(true).met()).isTrue();
    }

    @Test
    void oneThatDoesNotMissesIt() {
        assertThat(verdict(false).met()).isFalse();
        assertThat(verdict(false).measured()).startsWith("1");
    }

    private static Verdict verdict(boolean passed) {
        String report = """
                {"seed": 42, "passed": %1$s, "scenarios": [
                    {"scenario": "kill -9 of RedVest", "rounds": 200, "acknowledged": 12345, "unknown": 67,
                     "checks": [{"name": "exactly once", "passed": true, "detail": null},
                                {"name": "no holes", "passed": %1$s, "detail": "after 17 comes 19"}]},
                    {"scenario": "rival writers", "rounds": 1, "acknowledged": 8, "unknown": 0, "checks": []}]}""".formatted(passed);
        return CrashTest.chapter("Crash", JsonMapper.shared().readTree(report))
                .verdicts()
                .getFirst();
    }
}
