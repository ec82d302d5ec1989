package org.redvest.benchmarks.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Chart;
import org.redvest.benchmarks.run.report.LagTrend;
import org.redvest.benchmarks.run.report.LagTrend.Sample;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/**
 * Commands while everything lives: how fast they are, which load the read models and automations can follow for ever, and
 * how long after its acknowledgement a record can be read.
 */
final class LiveCommands implements Measure {

    private static final String KEY = "live";
    private static final String SUBJECT = "RedVest, all live";
    private static final Duration CATCH_UP = Duration.ofMinutes(40);

    /** Shares of the full command rate that are tried until one is not sustained: what falls behind has to be caught up. */
    private static final List<Double> SHARES = List.of(0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0);

    /** The pages that a city's read models are written to come from the disk at first: it is warm once it gains less. */
    private static final double GAIN = 1.2;

    private static final int WARM_UP_TURNS = 10;

    private static final long FLOOR_EVENTS = 40_000;

    /** A load was there if so much of it was answered. */
    private static final double ANSWERED = 0.97;

    private final List<Attempt> attempts = new ArrayList<>();

    private record Attempt(double share, double rate, Result result, LagTrend trend) {

        boolean sustained() {
            return trend.keepsUp() && result.perSecond() >= ANSWERED * rate && result.failures() == 0;
        }
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "With everything live";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.SUSTAINED, Target.VISIBLE_P99);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(Math.round(10
                + 5 * size.warmUpSeconds()
                + size.rounds() * 2 * size.seconds()
                + 4 * 1.5 * size.sustainedSeconds()
                + 2.5 * size.rounds() * size.openSeconds()));
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        Bench.Rates rates = bench.rates();
        Chapter chapter;
        try (RedVest city = bench.liveCity()) {
            chapter = take(bench, city, rates);
        }
        compare(bench, chapter);
        return chapter;
    }

    /** With what the same rows cost where nobody decides, reads or answers anything. */
    private void compare(Bench bench, Chapter chapter) throws SQLException, IOException {
        double sustained = sustained();
        CopyFloor.Needed floor = new CopyFloor(bench.server(), Bench.LIVE_CITY).measure(FLOOR_EVENTS);
        if (floor.certifications() == 0) {
            chapter.verdict(
                    Target.SUSTAINED.notMeasured("the newest events, which the floor copies, are of points alone"));
            return;
        }
        bench.progress()
                .detail("%,.0f certifications a second by COPY, %,.0f sustained"
                        .formatted(floor.perSecond(), sustained));
        chapter.verdict(Target.SUSTAINED.judge(Spread.of(List.of(sustained / floor.perSecond()))));
        chapter.text(
                "The floor: the rows that %,d certifications and their points had left, %,d in the ledger and all read models,"
                                .formatted(floor.certifications(), floor.rows())
                        + " were taken out and put back with their indexes, by one COPY for each table and a commit after every"
                        + " 500 events, with RedVest stopped. That took %s s, which is %s certifications a second; RedVest"
                                .formatted(Spread.number(floor.seconds()), Spread.number(floor.perSecond()))
                        + " sustained %s.".formatted(Spread.number(sustained)));
    }

    private double sustained() {
        return attempts.stream()
                .filter(Attempt::sustained)
                .mapToDouble(attempt -> attempt.result().perSecond())
                .max()
                .orElse(0);
    }

    private Chapter take(Bench bench, RedVest city, Bench.Rates rates) {
        Map<String, Double> caughtUp = city.startProcessors(CATCH_UP);
        double behind = caughtUp.getOrDefault("behind", 0.0);
        double catchUpSeconds = caughtUp.getOrDefault("seconds", 0.0);
        Chapter chapter = new Chapter(title());
        chapter.text(
                "Read models and automations run in the same process as the commands. They began %,.0f events behind and"
                                .formatted(behind)
                        + " had caught up after %s s, which is %s events a second."
                                .formatted(
                                        Spread.number(catchUpSeconds),
                                        Spread.number(behind / Math.max(catchUpSeconds, 0.001))));

        warmUp(bench, city, rates);
        List<Result> closed = closedLoop(bench, city, rates);
        Table table = new Table("load", "commands a second", "of the rate alone", "p99, ms");
        table.row(
                "%d callers, closed loop".formatted(rates.callers()),
                Records.perSecond(closed),
                Spread.number(100
                                * Records.perSecond(closed).median()
                                / rates.perSecond().median()) + " %",
                Records.p99Millis(closed));
        chapter.table(table);
        Spread axon = rates.axonProjecting();
        if (axon != null) {
            chapter.text("That is %s × what Axon does with the starter's defaults and one projection."
                    .formatted(Spread.number(Records.perSecond(closed).median() / axon.median())));
        }

        sustain(bench, city, rates);
        report(chapter, rates);
        visible(bench, city, rates, chapter);
        return chapter;
    }

    private static void warmUp(Bench bench, RedVest city, Bench.Rates rates) {
        double before = 0;
        for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
            Phase phase =
                    bench.commands("certify", rates.callers(), bench.size().warmUpSeconds(), null);
            Result result = city.run(phase);
            bench.say(SUBJECT + " (warm-up)", phase, result);
            city.startProcessors(CATCH_UP);
            if (result.perSecond() < GAIN * before) {
                return;
            }
            before = result.perSecond();
        }
    }

    /** As fast as it goes: the readers may fall behind and catch up after each round. */
    private List<Result> closedLoop(Bench bench, RedVest city, Bench.Rates rates) {
        List<Result> rounds = new ArrayList<>();
        for (int round = 0; round < bench.size().rounds(); round++) {
            Phase phase =
                    bench.commands("certify", rates.callers(), bench.size().seconds(), null);
            rounds.add(bench.measure(KEY, SUBJECT, city, phase));
            city.startProcessors(CATCH_UP);
        }
        return rounds;
    }

    private void sustain(Bench bench, RedVest city, Bench.Rates rates) {
        for (double share : SHARES) {
            double rate = share * rates.perSecond().median();
            Phase phase = bench.commands(
                    "sustained", CommandRates.OPEN_CALLERS, bench.size().sustainedSeconds(), rate);
            Result result = bench.measure(KEY, SUBJECT, city, phase);
            Attempt attempt = new Attempt(share, rate, result, LagTrend.of(samples(result)));
            attempts.add(attempt);
            bench.progress()
                    .detail("%.0f %%: lag %.0f → %.0f events, %s"
                            .formatted(
                                    100 * share,
                                    attempt.trend().start(),
                                    attempt.trend().end(),
                                    attempt.sustained() ? "sustained" : "not sustained"));
            city.startProcessors(CATCH_UP);
            if (!attempt.sustained()) {
                return;
            }
        }
    }

    /** What the subject wrote down each second, in the order of time. */
    private static List<Sample> samples(Result result) {
        Map<Double, Double> heads = series(result, "head@");
        Map<Double, Double> lags = series(result, "lag@");
        return heads.keySet().stream()
                .sorted()
                .map(second -> new Sample(second, heads.getOrDefault(second, 0.0), lags.getOrDefault(second, 0.0)))
                .toList();
    }

    private static Map<Double, Double> series(Result result, String kind) {
        return result.more().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kind))
                .collect(Collectors.toMap(
                        entry -> Double.valueOf(entry.getKey().substring(kind.length())), Map.Entry::getValue));
    }

    private void report(Chapter chapter, Bench.Rates rates) {
        chapter.text(
                "The full command rate is %s a second. At which share of it do the slowest read model and the automation"
                                .formatted(Spread.number(rates.perSecond().median()))
                        + " that credits points keep up? More is tried until they do not. The lag is the number of events that"
                        + " the slowest has still to take; every certification leads to a second event, the credited points.");
        Table table = new Table(
                "share",
                "arrivals a second",
                "answered a second",
                "p99, ms",
                "lag at start",
                "middle",
                "end",
                "most",
                "grows a second",
                "sustained?");
        Chart chart = Chart.lines("lag.svg", "Lag of the slowest reader under load", "seconds", "events");
        for (Attempt attempt : attempts) {
            LagTrend trend = attempt.trend();
            table.row(
                    "%.0f %%".formatted(100 * attempt.share()),
                    Spread.number(attempt.rate()),
                    Spread.number(attempt.result().perSecond()),
                    Spread.number(attempt.result().p99() / 1_000),
                    "%,.0f".formatted(trend.start()),
                    "%,.0f".formatted(trend.middle()),
                    "%,.0f".formatted(trend.end()),
                    "%,.0f".formatted(trend.max()),
                    "%,.0f".formatted(trend.growthPerSecond()),
                    attempt.sustained() ? "yes" : "no");
            chart.series(
                    "%.0f %%".formatted(100 * attempt.share()),
                    samples(attempt.result()).stream()
                            .map(sample -> Chart.Point.of(sample.second(), sample.lag()))
                            .toList());
        }
        chapter.table(table).chart(chart);
    }

    private void visible(Bench bench, RedVest city, Bench.Rates rates, Chapter chapter) {
        double sustained = sustained();
        chapter.text(
                "From the acknowledgement of a command until its record can be read from the table of disclosed records:"
                        + " some fifty a second are looked for every millisecond.");
        Table table = new Table(
                "load", "arrivals a second", "command p99, ms", "visible p50, ms", "p99, ms", "max, ms", "never seen");
        visibleRounds(bench, city, rates.perSecond().median() / 2, "half of the full command rate", table);
        // last, because what the floor copies are the newest events: after an overload those are points without hours
        if (sustained > 0) {
            List<Result> atHalf = visibleRounds(bench, city, sustained / 2, "half of the sustained rate", table);
            chapter.verdict(Target.VISIBLE_P99.judge(visible(atHalf, "visibleP99")));
        } else {
            chapter.verdict(Target.VISIBLE_P99.notMeasured("no load was sustained"));
        }
        chapter.table(table);
    }

    private static List<Result> visibleRounds(Bench bench, RedVest city, double rate, String load, Table table) {
        List<Result> rounds = new ArrayList<>();
        for (int round = 0; round < bench.size().rounds(); round++) {
            Phase phase = bench.commands(
                    "visible", CommandRates.OPEN_CALLERS, bench.size().openSeconds(), rate);
            Result result = bench.measure("visible", SUBJECT, city, phase);
            bench.progress()
                    .detail("visible p99 %.1f ms".formatted(result.more().getOrDefault("visibleP99", 0.0) / 1_000));
            rounds.add(result);
            city.startProcessors(CATCH_UP);
        }
        table.row(
                load,
                Spread.number(rate),
                Records.p99Millis(rounds),
                visible(rounds, "visibleP50"),
                visible(rounds, "visibleP99"),
                visible(rounds, "visibleMax"),
                "%.0f"
                        .formatted(rounds.stream()
                                .mapToDouble(result -> result.more().getOrDefault("visibleUnseen", 0.0))
                                .sum()));
        return rounds;
    }

    /** In milliseconds. Where records never became visible, the percentile is what patience was, and no less. */
    static Spread visible(List<Result> rounds, String figure) {
        return Spread.of(rounds.stream()
                        .map(result -> result.more().getOrDefault("visibleUnseen", 0.0) > 0
                                ? 30_000_000.0
                                : result.more().getOrDefault(figure, 0.0))
                        .toList())
                .map(micros -> micros / 1_000);
    }
}
