package org.redvest.benchmarks.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.report.Chapter;
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

    /** The pages that a city's read models are written to come from the disk at first: it is warm once it gains less. */
    private static final double GAIN = 1.2;

    private static final int WARM_UP_TURNS = 10;

    private static final long FLOOR_EVENTS = 40_000;

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
        return Duration.ofSeconds(Math.round(10 + 5 * size.warmUpSeconds() + size.rounds() * 2 * size.seconds()))
                .plus(KeepingUp.estimate(size));
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        Bench.Rates rates = bench.rates();
        Chapter chapter = new Chapter(title());
        double sustained;
        try (RedVest city = bench.liveCity()) {
            sustained = take(bench, city, rates, chapter);
        }
        compare(bench, sustained, chapter);
        return chapter;
    }

    /** With what the same rows cost where nobody decides, reads or answers anything. */
    private static void compare(Bench bench, double sustained, Chapter chapter) throws SQLException, IOException {
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

    /** Returns the certifications a second that are sustained. */
    private static double take(Bench bench, RedVest city, Bench.Rates rates, Chapter chapter) {
        Map<String, Double> caughtUp = city.startProcessors(KeepingUp.CATCH_UP);
        double behind = caughtUp.getOrDefault("behind", 0.0);
        double catchUpSeconds = caughtUp.getOrDefault("seconds", 0.0);
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

        KeepingUp keepingUp =
                new KeepingUp(bench, city, KEY, SUBJECT, rates.perSecond().median());
        keepingUp.take(chapter, Target.VISIBLE_P99, "lag.svg");
        return keepingUp.sustained();
    }

    private static void warmUp(Bench bench, RedVest city, Bench.Rates rates) {
        double before = 0;
        for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
            Phase phase =
                    bench.commands("certify", rates.callers(), bench.size().warmUpSeconds(), null);
            Result result = city.run(phase);
            bench.say(SUBJECT + " (warm-up)", phase, result);
            city.startProcessors(KeepingUp.CATCH_UP);
            if (result.perSecond() < GAIN * before) {
                return;
            }
            before = result.perSecond();
        }
    }

    /** As fast as it goes: the readers may fall behind and catch up after each round. */
    private static List<Result> closedLoop(Bench bench, RedVest city, Bench.Rates rates) {
        List<Result> rounds = new ArrayList<>();
        for (int round = 0; round < bench.size().rounds(); round++) {
            Phase phase =
                    bench.commands("certify", rates.callers(), bench.size().seconds(), null);
            rounds.add(bench.measure(KEY, SUBJECT, city, phase));
            city.startProcessors(KeepingUp.CATCH_UP);
        }
        return rounds;
    }
}
