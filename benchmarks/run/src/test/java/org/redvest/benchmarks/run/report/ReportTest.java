package org.redvest.benchmarks.run.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final Properties explanations = new Properties();

    private final Chapter chapter = new Chapter("Durable commands")
            .verdict(Target.COMMANDS_AGAINST_AXON.judge(Spread.of(List.of(24.0, 25.0, 26.0))))
            .verdict(Target.COMMAND_P99.judge(Spread.of(List.of(21.0))))
            .verdict(Target.STORE_SIZE.notMeasured("the town burned down"))
            .text("A paragraph.")
            .table(new Table("subject", "a second").row("RedVest", 12_345))
            .chart(Chart.bars("one.svg", "One", "x", "y")
                    .series("RedVest", List.of(new Chart.Point("p50", Spread.of(List.of(1.0))))));

    @Test
    void aTargetThatIsMetIsShownWithItsSpread() {
        assertThat(page())
                .contains("| durable commands a second, against Axon with the starter's defaults | ≥ 20.0 × |"
                        + " 25.0 (24.0–26.0) × | yes |");
    }

    @Test
    void aTargetThatIsMissedIsNamedAndExplained() {
        explanations.setProperty("command-p99", "the moon was full");
        assertThat(page())
                .contains("| p99 of a command at half that load | ≤ 20.0 ms | 21.0 ms | **no** |")
                .contains("- **p99 of a command at half that load**: the moon was full.");
    }

    @Test
    void aMissWithoutAnExplanationSaysSo() {
        assertThat(page()).contains("- **p99 of a command at half that load**: is not explained yet.");
    }

    @Test
    void whatWasNotMeasuredSaysWhy() {
        assertThat(page())
                .contains("not measured: the town burned down | – |")
                .contains("| facts lost, doubled or out of order in the crash test | none |"
                        + " not measured: not part of this run | – |");
    }

    @Test
    void everyTargetHasARow() {
        assertThat(page().lines()
                        .filter(line ->
                                line.endsWith("| yes |") || line.endsWith("| **no** |") || line.endsWith("| – |")))
                .hasSize(Target.values().length);
    }

    @Test
    void conditionsSectionsAndChartsFollow() {
        assertThat(page())
                .contains("| cores | 2 |")
                .contains(
                        "## Durable commands\n\nA paragraph.\n\n| subject | a second |\n|---|--:|\n| RedVest | 12345 |\n")
                .contains("![One](benchmarks/one.svg)")
                .contains("-Dbenchmark=small");
    }

    private String page() {
        return new Report("small", Map.of("cores", "2"), List.of(chapter), explanations).markdown();
    }
}
