package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/** RedVest with its events in an Axon Server, whose store is taken as it is found: on volunteers registered for it. */
final class OnAxonServer implements Measure {

    private static final String KEY = "axonserver";
    private static final String SUBJECT = "RedVest on Axon Server";
    private static final String DATABASE = "axonserver";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String address;

    OnAxonServer(String address) {
        this.address = address;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "On Axon Server";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.VISIBLE_P99_AXON_SERVER);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(Math.round(60 + size.rounds() * size.callers().size() * 2 * size.seconds()))
                .plus(KeepingUp.estimate(size));
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        bench.server().create(DATABASE);
        try (RedVest redVest = bench.start(DATABASE, address)) {
            int callers = bench.size().callers().getLast();
            redVest.run(bench.commands("certify", callers, bench.size().warmUpSeconds(), null));
            redVest.stopProcessors();
            TreeMap<Integer, List<Result>> ladder = new TreeMap<>();
            for (int round = 0; round < bench.size().rounds(); round++) {
                for (int step : bench.size().callers()) {
                    Phase phase = bench.commands("certify", step, bench.size().seconds(), null);
                    ladder.computeIfAbsent(step, key -> new ArrayList<>())
                            .add(bench.measure(KEY, SUBJECT, redVest, phase));
                }
            }
            redVest.startProcessors(PATIENCE);
            double best = ladder.values().stream()
                    .mapToDouble(rounds -> Records.perSecond(rounds).median())
                    .max()
                    .orElse(0);
            Chapter chapter = chapter(ladder);
            new KeepingUp(bench, redVest, KEY, SUBJECT, best)
                    .take(chapter, Target.VISIBLE_P99_AXON_SERVER, "lag-axonserver.svg");
            return chapter;
        }
    }

    private Chapter chapter(Map<Integer, List<Result>> ladder) {
        Table rates = new Table("callers", "commands a second", "p99, ms");
        ladder.forEach((callers, rounds) -> rates.row(callers, Records.perSecond(rounds), Records.p99Millis(rounds)));
        return new Chapter(title())
                .text(
                        "Not to be compared with the figures above: Axon Server acknowledges before its file is flushed to the disk"
                                + " (by default it flushes once a second), where PostgreSQL acknowledges after that. Its store was"
                                + " taken as it was found, and commands go to volunteers that were registered for this.")
                .table(rates);
    }
}
