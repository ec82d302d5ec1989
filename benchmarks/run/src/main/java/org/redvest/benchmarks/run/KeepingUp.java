package org.redvest.benchmarks.run;

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

/** Which load the read models and automations of a RedVest can follow for ever, and how late they are then. */
final class KeepingUp {

    static final Duration CATCH_UP = Duration.ofMinutes(40);

    /** Shares of the full command rate that are tried until one is not sustained: what falls behind has to be caught up. */
    private static final List<Double> SHARES = List.of(0.02, 0.05, 0.1, 0.2, 0.4, 0.7, 1.0);

    /** A load was there if so much of it was answered. */
    private static final double ANSWERED = 0.97;

    private final Bench bench;
    private final RedVest redVest;
    private final String measure;
    private final String subject;
    private final double fullRate;
    private final List<Attempt> attempts = new ArrayList<>();

    /**
     * Of a running RedVest.
     *
     * @param measure under which its figures are kept
     * @param fullRate commands a second that it takes while nothing follows them
     */
    KeepingUp(Bench bench, RedVest redVest, String measure, String subject, double fullRate) {
        this.bench = bench;
        this.redVest = redVest;
        this.measure = measure;
        this.subject = subject;
        this.fullRate = fullRate;
    }

    private record Attempt(double share, double rate, Result result, LagTrend trend) {

        boolean sustained() {
            return trend.keepsUp() && result.perSecond() >= ANSWERED * rate && result.failures() == 0;
        }
    }

    static Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(
                Math.round(4 * 1.5 * size.sustainedSeconds() + 2.5 * size.rounds() * size.openSeconds()));
    }

    /** Measures, and adds to the chapter. */
    void take(Chapter chapter, Target target, String chart) {
        find();
        report(chapter, chart);
        visible(chapter, target);
    }

    /** Commands a second; 0 where no load was sustained. */
    double sustained() {
        return attempts.stream()
                .filter(Attempt::sustained)
                .mapToDouble(attempt -> attempt.result().perSecond())
                .max()
                .orElse(0);
    }

    private void find() {
        for (double share : SHARES) {
            double rate = share * fullRate;
            Phase phase = bench.commands(
                    "sustained", CommandRates.OPEN_CALLERS, bench.size().sustainedSeconds(), rate);
            Result result = bench.measure(measure, subject, redVest, phase);
            Attempt attempt = new Attempt(share, rate, result, LagTrend.of(samples(result)));
            attempts.add(attempt);
            bench.progress()
                    .detail("%.0f %%: lag %.0f → %.0f events, %s"
                            .formatted(
                                    100 * share,
                                    attempt.trend().start(),
                                    attempt.trend().end(),
                                    attempt.sustained() ? "sustained" : "not sustained"));
            redVest.startProcessors(CATCH_UP);
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

    private void report(Chapter chapter, String name) {
        chapter.text(
                "The full command rate is %s a second. At which share of it do the slowest read model and the automation"
                                .formatted(Spread.number(fullRate))
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
        Chart chart = Chart.lines(name, "Lag of the slowest reader under load", "seconds", "events");
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

    private void visible(Chapter chapter, Target target) {
        chapter.text(
                "From the acknowledgement of a command until its record can be read from the table of disclosed records:"
                        + " some fifty a second are looked for every millisecond.");
        Table table = new Table(
                "load", "arrivals a second", "command p99, ms", "visible p50, ms", "p99, ms", "max, ms", "never seen");
        visibleAt(fullRate / 2, "half of the full command rate", table);
        // last, because what the floor copies are the newest events: after an overload those are points without hours
        if (sustained() > 0) {
            List<Result> atHalf = visibleAt(sustained() / 2, "half of the sustained rate", table);
            chapter.verdict(target.judge(millis(atHalf, "visibleP99")));
        } else {
            chapter.verdict(target.notMeasured("no load was sustained"));
        }
        chapter.table(table);
    }

    private List<Result> visibleAt(double rate, String load, Table table) {
        List<Result> rounds = new ArrayList<>();
        for (int round = 0; round < bench.size().rounds(); round++) {
            Phase phase = bench.commands(
                    "visible", CommandRates.OPEN_CALLERS, bench.size().openSeconds(), rate);
            Result result = bench.measure(measure + "-visible", subject, redVest, phase);
            bench.progress()
                    .detail("visible p99 %.1f ms".formatted(result.more().getOrDefault("visibleP99", 0.0) / 1_000));
            rounds.add(result);
            redVest.startProcessors(CATCH_UP);
        }
        table.row(
                load,
                Spread.number(rate),
                Records.p99Millis(rounds),
                millis(rounds, "visibleP50"),
                millis(rounds, "visibleP99"),
                millis(rounds, "visibleMax"),
                "%.0f"
                        .formatted(rounds.stream()
                                .mapToDouble(result -> result.more().getOrDefault("visibleUnseen", 0.0))
                                .sum()));
        return rounds;
    }

    /** In milliseconds. Where records never became visible, the percentile is what patience was, and no less. */
    private static Spread millis(List<Result> rounds, String figure) {
        return Spread.of(rounds.stream()
                        .map(result -> result.more().getOrDefault("visibleUnseen", 0.0) > 0
                                ? 30_000_000.0
                                : result.more().getOrDefault(figure, 0.0))
                        .toList())
                .map(micros -> micros / 1_000);
    }
}
