package org.redvest.benchmarks.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The long version of the crash test, on a store of its own. */
final class CrashTest implements Measure {

    private static final String HARNESS = "org.redvest.benchmarks.crash.CrashHarness";
    private static final Duration A_ROUND = Duration.ofSeconds(8);

    private final int rounds;

    CrashTest(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String key() {
        return "crash";
    }

    @Override
    public String title() {
        return "Never at the price of a fact";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.CRASH);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return A_ROUND.multipliedBy(rounds);
    }

    @Override
    public Chapter take(Bench bench) {
        Path out = bench.settings().paths().work().resolve("crash.json");
        NotMeasured ended = null;
        try {
            Child.tool(
                    "crash",
                    new Child.Command(
                            System.getProperty("java.class.path"),
                            HARNESS,
                            List.of("--rounds=" + rounds, "--out=" + out)),
                    bench.logs(),
                    line -> {
                        // what it says of its progress, and not what its database server says
                        if (!line.contains(" INFO ")) {
                            bench.progress().detail(line);
                        }
                    });
        } catch (NotMeasured e) {
            // it also ends so where facts were lost; then it has written which
            ended = e;
        }
        if (!Files.isRegularFile(out)) {
            throw ended == null ? new NotMeasured("it wrote nothing") : ended;
        }
        return chapter(title(), JsonMapper.shared().readTree(out));
    }

    /** What the harness wrote, as a chapter. */
    static Chapter chapter(String title, JsonNode report) {
        Table table = new Table(
                "what was done to it", "rounds", "acknowledged", "unknown and repeated", "checks", "that failed");
        double failed = 0;
        for (JsonNode scenario : report.path("scenarios")) {
            List<JsonNode> broken = StreamSupport.stream(scenario.path("checks").spliterator(), false)
                    .filter(check -> !check.path("passed").asBoolean(false))
                    .toList();
            failed += broken.size();
            table.row(
                    scenario.path("scenario").asString(),
                    scenario.path("rounds").asInt(),
                    "%,d".formatted(scenario.path("acknowledged").asInt()),
                    "%,d".formatted(scenario.path("unknown").asInt()),
                    scenario.path("checks").size(),
                    broken.size());
        }
        return new Chapter(title)
                .verdict(Target.CRASH.judge(Spread.of(List.of(failed))))
                .text(
                        "Every acknowledged command has its events exactly once, sequences have no holes, read models are the fold of"
                                + " the events, nothing is processed twice or skipped, positions are in order: checked after each of"
                                + " these. Seed %s."
                                        .formatted(report.path("seed").asString()))
                .table(table);
    }
}
