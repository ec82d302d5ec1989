package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/** Whether commands become slower as the store grows: the whole city and a small town, in turns. */
final class StoreSize implements Measure {

    private static final String TOWN = "town";

    /** Who was just started is cold, and so are the pages of its log: warm is who reaches so much of the known rate. */
    private static final double WARM = 0.5;

    private static final int MOST_TURNS = 60;

    /** Of each round's volunteers, how many of the town's: some are kept for being hot. */
    private static final double SPREAD = 0.9;

    @Override
    public String key() {
        return "store-size";
    }

    @Override
    public String title() {
        return "Commands and the size of the store";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.STORE_SIZE);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(
                Math.round(25 + 2 * size.rounds() * (size.seconds() + 0.3) + 4 * size.warmUpSeconds()));
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        Bench.Rates rates = bench.rates();
        bench.found(TOWN, bench.size().townVolunteers());
        try (RedVest town = bench.start(TOWN)) {
            // a process that has been certifying for minutes would have a head start
            RedVest city = bench.restartedCity();
            List<RedVest> stores = List.of(city, town);
            stores.forEach(RedVest::stopProcessors);
            Map<String, Long> before = sizes(bench);
            warmUp(bench, "RedVest, " + TOWN, town);
            warmUp(bench, "RedVest, " + Bench.CITY, city);
            Map<String, List<Result>> rounds = new LinkedHashMap<>();
            for (int round = 0; round < bench.size().rounds(); round++) {
                List<String> order = new ArrayList<>(List.of(Bench.CITY, TOWN));
                Collections.shuffle(order, new Random(Settings.SEED + round));
                for (String name : order) {
                    RedVest store = name.equals(TOWN) ? town : city;
                    Result result = bench.measure(
                            key(),
                            "RedVest, " + name,
                            store,
                            phase(bench, rates, bench.size().seconds()));
                    rounds.computeIfAbsent(name, key -> new ArrayList<>()).add(result);
                }
            }
            Map<String, Long> after = sizes(bench);
            Table table = new Table("store", "events before", "events after", "commands a second", "p99, ms");
            rounds.forEach((name, results) -> table.row(
                    name,
                    "%,d".formatted(before.get(name)),
                    "%,d".formatted(after.get(name)),
                    Records.perSecond(results),
                    Records.p99Millis(results)));
            return new Chapter(title())
                    .verdict(Target.STORE_SIZE.judge(Spread.ofRatios(
                            perSecond(rounds.getOrDefault(Bench.CITY, List.of())),
                            perSecond(rounds.getOrDefault(TOWN, List.of())))))
                    .text("The same command with %d callers on two stores, over the same number of volunteers."
                            .formatted(rates.callers()))
                    .table(table);
        }
    }

    /** Until a store is warm: otherwise it would be the disk's random reads that are measured, once for ever. */
    private static void warmUp(Bench bench, String subject, RedVest store) {
        Phase phase = phase(bench, bench.rates(), bench.size().warmUpSeconds() / 4);
        double warm = WARM * bench.rates().perSecond().median();
        double reached = 0;
        for (int turn = 0; turn < MOST_TURNS && reached < warm; turn++) {
            Result result = store.run(phase);
            bench.say(subject + " (warm-up)", phase, result);
            reached = result.perSecond();
        }
    }

    private static Phase phase(Bench bench, Bench.Rates rates, double seconds) {
        int volunteers = (int) (SPREAD * bench.size().townVolunteers());
        return RedVest.phase(
                "certify", rates.callers(), seconds, null, Map.of("volunteers", String.valueOf(volunteers)));
    }

    private static Map<String, Long> sizes(Bench bench) throws Exception {
        return Map.of(
                Bench.CITY,
                bench.server().events(Bench.CITY),
                TOWN,
                bench.server().events(TOWN));
    }

    private static List<Double> perSecond(List<Result> results) {
        return results.stream().map(Result::perSecond).toList();
    }
}
