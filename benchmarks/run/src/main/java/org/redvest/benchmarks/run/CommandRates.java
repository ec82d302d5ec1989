package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.Bench.Rates;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Chart;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/** Durable commands a second: RedVest on the whole city and its peers, in turns. And their latency at half of the best. */
final class CommandRates implements Measure {

    private static final String KEY = "commands";
    private static final String REDVEST = "RedVest";

    /** Callers of an open loop: so many that arrivals do not wait for a free caller. */
    static final int OPEN_CALLERS = 256;

    private static final int MOST_TURNS = 15;

    /** By subject and callers, the results of the rounds. */
    private final Map<String, Map<Integer, List<Result>>> ladder = new LinkedHashMap<>();

    private final Map<String, List<Result>> halfLoad = new LinkedHashMap<>();

    private record Cell(String subject, int callers) {}

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Durable commands";
    }

    @Override
    public List<Target> targets() {
        return List.of(
                Target.COMMANDS_AGAINST_AXON,
                Target.COMMANDS_AGAINST_PEERS,
                Target.COMMANDS_AGAINST_FLOOR,
                Target.COMMAND_P99);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        double cells = 7 * size.callers().size() + 2 * size.moreCallers().size();
        double seconds = cells * size.rounds() * (size.seconds() + 0.3)
                + 7 * (size.warmUpSeconds() + 8)
                + (6 + size.rounds()) * size.openSeconds();
        return Duration.ofSeconds(Math.round(seconds));
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        bench.keepLiveCity();
        RedVest city = bench.city();
        city.stopProcessors();
        long before = bench.server().events(Bench.CITY);
        try (Peers peers = Peers.start(bench)) {
            Map<String, Function<Phase, Result>> subjects = new LinkedHashMap<>();
            subjects.put(REDVEST, city::run);
            peers.running().forEach((name, child) -> subjects.put(name, child::run));
            subjects.keySet().forEach(name -> ladder.put(name, new TreeMap<>()));
            warmUp(bench, peers, subjects);
            climb(bench, peers, subjects);
            atHalfLoad(bench, peers, subjects);
            bench.rates(new Rates(
                    bestCallers(REDVEST),
                    Records.perSecond(best(REDVEST)),
                    Records.p99Millis(halfLoad.getOrDefault(REDVEST, List.of())),
                    steps(Peers.AXON_PROJECTING).isEmpty() ? null : Records.perSecond(best(Peers.AXON_PROJECTING))));
            return chapter(bench, peers, before);
        }
    }

    /**
     * RedVest's volunteers have a past of some hundred events each, which lies on the disk and is read once: what is
     * measured is not that disk. The peers' have none.
     */
    private void warmUp(Bench bench, Peers peers, Map<String, Function<Phase, Result>> subjects) {
        int callers = bench.size().callers().getLast();
        for (String subject : List.copyOf(subjects.keySet())) {
            Phase phase = bench.commands("certify", callers, bench.size().warmUpSeconds(), null);
            long done = 0;
            int turn = 0;
            do {
                Result result = attempt(bench, peers, subjects, subject, phase);
                if (result == null) {
                    break;
                }
                bench.say(subject + " (warm-up)", phase, result);
                done += result.operations();
                turn++;
            } while (subject.equals(REDVEST) && done < bench.size().spread() && turn < MOST_TURNS);
        }
    }

    private void climb(Bench bench, Peers peers, Map<String, Function<Phase, Result>> subjects) {
        for (int round = 1; round <= bench.size().rounds(); round++) {
            bench.progress()
                    .detail("round %d of %d".formatted(round, bench.size().rounds()));
            List<Cell> cells = new ArrayList<>();
            for (String subject : subjects.keySet()) {
                bench.size().callers().forEach(callers -> cells.add(new Cell(subject, callers)));
                if (subject.equals(REDVEST) || subject.equals(Peers.FLOOR)) {
                    bench.size().moreCallers().forEach(callers -> cells.add(new Cell(subject, callers)));
                }
            }
            Collections.shuffle(cells, new Random(Settings.SEED + round));
            for (Cell cell : cells) {
                Phase phase =
                        bench.commands("certify", cell.callers(), bench.size().seconds(), null);
                Result result = attempt(bench, peers, subjects, cell.subject(), phase);
                if (result != null) {
                    bench.records().add(KEY, cell.subject(), phase, result);
                    bench.say(cell.subject(), phase, result);
                    steps(cell.subject())
                            .computeIfAbsent(cell.callers(), callers -> new ArrayList<>())
                            .add(result);
                }
            }
        }
    }

    /** Arrivals are even, and waiting for a turn counts. */
    private void atHalfLoad(Bench bench, Peers peers, Map<String, Function<Phase, Result>> subjects) {
        for (int round = 1; round <= bench.size().rounds(); round++) {
            for (String subject : List.copyOf(ladder.keySet())) {
                if (round > 1 && !subject.equals(REDVEST)) {
                    continue;
                }
                double rate = Records.perSecond(best(subject)).median() / 2;
                Phase phase =
                        bench.commands("certify", OPEN_CALLERS, bench.size().openSeconds(), rate);
                Result result = attempt(bench, peers, subjects, subject, phase);
                if (result != null) {
                    bench.records().add("half-load", subject, phase, result);
                    bench.say(subject, phase, result);
                    halfLoad.computeIfAbsent(subject, name -> new ArrayList<>()).add(result);
                }
            }
        }
    }

    /** A peer that breaks off is left out from then on; without RedVest there is nothing to measure. */
    private @Nullable Result attempt(
            Bench bench, Peers peers, Map<String, Function<Phase, Result>> subjects, String subject, Phase phase) {
        Function<Phase, Result> run = subjects.get(subject);
        if (run == null) {
            return null;
        }
        try {
            return run.apply(phase);
        } catch (NotMeasured e) {
            if (subject.equals(REDVEST)) {
                throw e;
            }
            subjects.remove(subject);
            ladder.remove(subject);
            halfLoad.remove(subject);
            peers.miss(subject, e, bench);
            return null;
        }
    }

    private int bestCallers(String subject) {
        return steps(subject).entrySet().stream()
                .max(Map.Entry.comparingByValue((one, other) -> Double.compare(
                        Records.perSecond(one).median(),
                        Records.perSecond(other).median())))
                .orElseThrow(() -> new NotMeasured(subject + " did not take part"))
                .getKey();
    }

    /** The rounds at the concurrency that gave most. */
    private List<Result> best(String subject) {
        int callers = bestCallers(subject);
        return steps(subject).getOrDefault(callers, List.of());
    }

    private Map<Integer, List<Result>> steps(String subject) {
        return ladder.computeIfAbsent(subject, name -> new TreeMap<>());
    }

    private Spread ratio(String peer) {
        return Spread.ofRatios(
                best(REDVEST).stream().map(Result::perSecond).toList(),
                best(peer).stream().map(Result::perSecond).toList());
    }

    private Chapter chapter(Bench bench, Peers peers, long before) throws Exception {
        Chapter chapter = new Chapter(title());
        judge(chapter, Target.COMMANDS_AGAINST_AXON, Peers.AXON);
        ladder.keySet().stream()
                .filter(name -> !name.equals(REDVEST)
                        && !name.equals(Peers.FLOOR)
                        && !steps(name).isEmpty())
                .max((one, other) -> Double.compare(
                        Records.perSecond(best(one)).median(),
                        Records.perSecond(best(other)).median()))
                .ifPresentOrElse(
                        fastest -> judge(chapter, Target.COMMANDS_AGAINST_PEERS, fastest),
                        () -> chapter.verdict(Target.COMMANDS_AGAINST_PEERS.notMeasured("no peer took part")));
        judge(chapter, Target.COMMANDS_AGAINST_FLOOR, Peers.FLOOR);
        chapter.verdict(Target.COMMAND_P99.judge(Records.p99Millis(halfLoad.getOrDefault(REDVEST, List.of()))));

        chapter.text("""
                One command certifies hours of one of %,d volunteers in turn: RedVest loads, decides and appends, on the whole
                city, and answers after the commit; its read models and automations stand still here and run below. The
                peers do the same on an empty database of their own with a payload of the same size; the raw insert is a row
                and a commit and nothing else. Closed loop, %.0f s a round, rounds in shuffled order with all subjects alive
                side by side.""".formatted(bench.size().spread(), bench.size().seconds()));
        peers.missing().forEach(chapter::text);
        chapter.table(ladderTable());
        Chart throughput = Chart.lines("commands.svg", "Durable commands a second", "callers", "commands a second");
        ladder.forEach((subject, steps) -> throughput.series(
                subject,
                steps.entrySet().stream()
                        .map(step -> new Chart.Point(String.valueOf(step.getKey()), Records.perSecond(step.getValue())))
                        .toList()));
        chapter.chart(throughput);
        chapter.text("The city had %,d events when this began and %,d when it ended."
                .formatted(before, bench.server().events(Bench.CITY)));
        chapter.text("Latency at half of each one's best, as an open loop: arrivals are even, and latency runs from the"
                + " instant at which the command was due.");
        chapter.table(halfLoadTable()).chart(percentiles());
        return chapter;
    }

    private void judge(Chapter chapter, Target target, String peer) {
        chapter.verdict(
                steps(peer).isEmpty() ? target.notMeasured(peer + " did not take part") : target.judge(ratio(peer)));
    }

    private Table ladderTable() {
        Table table = new Table(
                "subject",
                "callers",
                "commands a second",
                "p50, ms",
                "p99, ms",
                "p99.9, ms",
                "RedVest's best against its best");
        ladder.forEach((subject, steps) -> {
            int best = bestCallers(subject);
            steps.forEach((callers, rounds) -> table.row(
                    subject,
                    callers == best ? "**" + callers + "**" : callers,
                    Records.perSecond(rounds) + failures(rounds),
                    millis(rounds, Result::p50),
                    millis(rounds, Result::p99),
                    millis(rounds, Result::p999),
                    callers == best && !subject.equals(REDVEST) ? ratio(subject) + " ×" : ""));
        });
        return table;
    }

    private Table halfLoadTable() {
        Table table = new Table(
                "subject",
                "arrivals a second",
                "answered a second",
                "p50, ms",
                "p95, ms",
                "p99, ms",
                "p99.9, ms",
                "max, ms");
        halfLoad.forEach((subject, rounds) -> table.row(
                subject,
                Spread.number(Records.perSecond(best(subject)).median() / 2),
                Records.perSecond(rounds) + failures(rounds),
                millis(rounds, Result::p50),
                millis(rounds, Result::p95),
                millis(rounds, Result::p99),
                millis(rounds, Result::p999),
                millis(rounds, Result::max)));
        return table;
    }

    private Chart percentiles() {
        Chart chart = Chart.bars("latency.svg", "Latency at half load", "percentile", "ms");
        halfLoad.forEach((subject, rounds) -> chart.series(
                subject,
                List.of(
                        new Chart.Point("p50", millis(rounds, Result::p50)),
                        new Chart.Point("p95", millis(rounds, Result::p95)),
                        new Chart.Point("p99", millis(rounds, Result::p99)))));
        return chart;
    }

    private static Spread millis(List<Result> rounds, Function<Result, Double> latency) {
        return Spread.of(rounds.stream().map(latency).toList()).map(micros -> micros / 1_000);
    }

    private static String failures(List<Result> rounds) {
        long failures = rounds.stream().mapToLong(Result::failures).sum();
        return failures == 0 ? "" : ", %,d failed".formatted(failures);
    }
}
