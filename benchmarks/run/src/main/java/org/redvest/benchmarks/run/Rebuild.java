package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.Baseline.Needed;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Chart;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/** Builds all read models of the whole city: first on an empty side, then again while the old ones answer. */
final class Rebuild implements Measure {

    private static final Duration PATIENCE = Duration.ofMinutes(45);
    private static final double COMMANDS_PER_SECOND = 500;
    private static final double LIVE_SECONDS = 6;
    private static final double MIB = 1 << 20;

    @Override
    public String key() {
        return "rebuild";
    }

    @Override
    public String title() {
        return "Rebuild of all read models";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.REBUILD, Target.REBUILD_HEAP, Target.REBUILD_ANSWERS, Target.REBUILD_CHECKSUMS);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(30 + size.cityVolunteers() / 500);
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        RedVest city = bench.city();
        Chapter chapter = new Chapter(title());
        Duration first = city.rebuild(PATIENCE, bench.progress());
        bench.progress().detail("first build: %.1f s".formatted(seconds(first)));
        // so that not every row comes from a build: what is compared below was also written live
        Phase live = bench.commands("certify", CommandRates.OPEN_CALLERS, LIVE_SECONDS, COMMANDS_PER_SECOND);
        Result written = bench.measure(key(), "RedVest, all live", city, live);
        city.startProcessors(PATIENCE);
        Checksums before = checksums(city);

        Needed needed = new Baseline(
                        bench.server(),
                        Bench.CITY,
                        bench.settings().paths().work().resolve("rows"))
                .measure(bench.progress());
        city.heap(true);
        Duration rebuilt;
        Bystander bystander;
        try (Questions questions = Questions.about(bench.server(), Bench.CITY, city)) {
            bystander = Bystander.start(questions);
            try (bystander) {
                rebuilt = city.rebuild(PATIENCE, bench.progress());
            }
        }
        bench.keepRebuild(rebuilt);
        Map<String, Double> heap = city.heap(true);
        city.startProcessors(PATIENCE);
        Checksums after = checksums(city);
        bench.records().add(key(), "RedVest, rebuild", live, figures(first, rebuilt, needed, heap));
        report(chapter, needed, first, rebuilt, heap);
        reportAnswers(chapter, bystander);
        reportChecksums(chapter, before, after, written);
        return chapter;
    }

    private record Checksums(
            Map<String, String> byTable, @Nullable String missing) {}

    private static Checksums checksums(RedVest redVest) {
        try {
            return new Checksums(redVest.checksums(), null);
        } catch (NotMeasured e) {
            return new Checksums(Map.of(), e.getMessage());
        }
    }

    private static Result figures(Duration first, Duration rebuilt, Needed needed, Map<String, Double> heap) {
        return new Result(
                "rebuild",
                needed.events(),
                0,
                seconds(rebuilt),
                needed.events() / seconds(rebuilt),
                0,
                0,
                0,
                0,
                0,
                null,
                Map.of(
                        "firstBuildSeconds", seconds(first),
                        "readSeconds", needed.readSeconds(),
                        "copySeconds", needed.copySeconds(),
                        "rows", (double) needed.rows(),
                        "heapPeak", heap.getOrDefault("heapPeak", 0.0),
                        "heapAfter", heap.getOrDefault("heapUsed", 0.0)));
    }

    private static void report(
            Chapter chapter, Needed needed, Duration first, Duration rebuilt, Map<String, Double> heap) {
        double peak = heap.getOrDefault("heapPeak", 0.0) / MIB;
        chapter.verdict(Target.REBUILD.judge(Spread.of(List.of(needed.seconds() / seconds(rebuilt)))))
                .verdict(Target.REBUILD_HEAP.judge(Spread.of(List.of(peak))));
        chapter.text(
                "The floor is what the machine needs to read every event by a cursor, and then to copy the very rows of"
                        + " all read models into empty tables and index them, on one connection, with the same server. RedVest's JVM"
                        + " has -Xmx1g.");
        chapter.table(new Table("", "seconds", "a second")
                .row(
                        "reading %,d events".formatted(needed.events()),
                        Spread.number(needed.readSeconds()),
                        rate(needed.events(), needed.readSeconds()))
                .row(
                        "copying and indexing %,d rows".formatted(needed.rows()),
                        Spread.number(needed.copySeconds()),
                        rate(needed.rows(), needed.copySeconds()))
                .row("both", Spread.number(needed.seconds()), rate(needed.events(), needed.seconds()) + " events")
                .row(
                        "first build, nothing there before",
                        Spread.number(seconds(first)),
                        rate(needed.events(), seconds(first)) + " events")
                .row(
                        "rebuild beside the old ones",
                        Spread.number(seconds(rebuilt)),
                        rate(needed.events(), seconds(rebuilt)) + " events"));
        chapter.text("Heap: %.0f MiB at the peak, garbage included; %.0f MiB live after it."
                .formatted(peak, heap.getOrDefault("heapUsed", 0.0) / MIB));
        chapter.chart(Chart.bars(
                        "rebuild.svg",
                        "Rebuild of all read models, %,d events".formatted(needed.events()),
                        "",
                        "seconds")
                .series(
                        "seconds",
                        List.of(
                                bar("reading", needed.readSeconds()),
                                bar("copying", needed.copySeconds()),
                                bar("first build", seconds(first)),
                                bar("rebuild", seconds(rebuilt)))));
    }

    private static Chart.Point bar(String category, double seconds) {
        return new Chart.Point(category, new Spread(seconds, seconds, seconds, 1));
    }

    private static void reportAnswers(Chapter chapter, Bystander bystander) {
        List<Double> millis = bystander.millis();
        chapter.verdict(Target.REBUILD_ANSWERS.judge(Spread.of(List.of((double) bystander.failures()))));
        if (!millis.isEmpty()) {
            Spread answers = Spread.of(millis);
            chapter.text(
                    "Meanwhile an eligibility and a ranking were asked for every 200 ms: %,d answers, median %s ms, the slowest"
                                    .formatted(answers.rounds(), Spread.number(answers.median()))
                            + " %s ms; %d without an answer."
                                    .formatted(Spread.number(answers.max()), bystander.failures()));
        }
        if (bystander.firstFailure() != null) {
            chapter.text("The first failure: `" + bystander.firstFailure() + "`.");
        }
    }

    private static void reportChecksums(Chapter chapter, Checksums before, Checksums after, Result written) {
        String missing = before.missing() == null ? after.missing() : before.missing();
        if (missing != null) {
            chapter.verdict(Target.REBUILD_CHECKSUMS.notMeasured(missing));
            return;
        }
        List<String> different = new TreeSet<>(before.byTable().keySet())
                .stream()
                        .filter(table -> !Objects.equals(
                                before.byTable().get(table), after.byTable().get(table)))
                        .toList();
        chapter.verdict(Target.REBUILD_CHECKSUMS.judge(Spread.of(List.of((double) different.size()))));
        chapter.text("Checksums of %d tables before and after, of which %,d records were certified live: %s."
                .formatted(
                        before.byTable().size(),
                        written.operations(),
                        different.isEmpty() ? "all equal" : "different in " + String.join(", ", different)));
        Table table = new Table("table", "before", "after");
        before.byTable()
                .forEach((name, sum) -> table.row(name, sum, after.byTable().getOrDefault(name, "–")));
        chapter.table(table);
    }

    private static String rate(long things, double seconds) {
        return "%,.0f".formatted(things / seconds);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
