package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.load.Load;
import org.redvest.benchmarks.load.Operation;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/** Whether one volunteer is insured at an instant, over HTTP, against a handler with nothing behind it. */
final class Eligibility implements Measure {

    private static final int CALLERS = 16;
    private static final String ELIGIBILITY = "eligibility";
    private static final String EMPTY = "empty handler";

    @Override
    public String key() {
        return ELIGIBILITY;
    }

    @Override
    public String title() {
        return "Eligibility of one volunteer";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.ELIGIBILITY, Target.ELIGIBILITY_P99);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(
                Math.round(2 * size.warmUpSeconds() + size.rounds() * (2 * size.seconds() + size.openSeconds())));
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        try (Questions questions = Questions.about(bench.server(), Bench.CITY, bench.answeringCity())) {
            Map<String, Operation> subjects =
                    Map.of(ELIGIBILITY, number -> questions.eligibility(), EMPTY, number -> questions.empty());
            Map<String, List<Result>> closed = new LinkedHashMap<>();
            subjects.forEach((name, ask) -> Load.run(phase(name, bench.size().warmUpSeconds(), null), ask));
            for (int round = 0; round < bench.size().rounds(); round++) {
                List<String> order = new ArrayList<>(List.of(ELIGIBILITY, EMPTY));
                Collections.shuffle(order, new Random(Settings.SEED + round));
                for (String name : order) {
                    Result result = run(bench, name, phase(name, bench.size().seconds(), null), subjects);
                    closed.computeIfAbsent(name, key -> new ArrayList<>()).add(result);
                }
            }
            List<Result> asked = closed.getOrDefault(ELIGIBILITY, List.of());
            double half = Records.perSecond(asked).median() / 2;
            List<Result> open = new ArrayList<>();
            for (int round = 0; round < bench.size().rounds(); round++) {
                open.add(run(bench, ELIGIBILITY, phase(ELIGIBILITY, bench.size().openSeconds(), half), subjects));
            }
            return chapter(closed, open, half);
        }
    }

    private static Phase phase(String name, double seconds, @Nullable Double perSecond) {
        return RedVest.phase(name, CALLERS, seconds, perSecond, Map.of());
    }

    private static Result run(Bench bench, String name, Phase phase, Map<String, Operation> subjects) {
        Operation operation = subjects.getOrDefault(name, number -> {});
        Result result = bench.records().add(ELIGIBILITY, name, phase, Load.run(phase, operation));
        bench.say(name, phase, result);
        return result;
    }

    private Chapter chapter(Map<String, List<Result>> closed, List<Result> open, double half) {
        Table table = new Table("question", "load", "answers a second", "failed", "p50, ms", "p99, ms", "p99.9, ms");
        closed.forEach((name, results) -> row(table, name, CALLERS + " callers", results));
        row(table, ELIGIBILITY, Spread.number(half) + " arrivals a second", open);
        Spread ratio = Spread.ofRatios(
                perSecond(closed.getOrDefault(ELIGIBILITY, List.of())),
                perSecond(closed.getOrDefault(EMPTY, List.of())));
        return new Chapter(title())
                .verdict(Target.ELIGIBILITY.judge(ratio))
                .verdict(Target.ELIGIBILITY_P99.judge(Records.p99Millis(open)))
                .text(
                        "%d callers ask the running server about volunteers drawn by lot, at %s, over kept-alive connections; the"
                                        .formatted(CALLERS, Questions.INSTANT)
                                + " same callers ask a handler that returns a constant. The client shares the cores, and spends as"
                                + " little as it can.")
                .table(table);
    }

    private static void row(Table table, String name, String load, List<Result> results) {
        table.row(
                name,
                load,
                Records.perSecond(results),
                results.stream().mapToLong(Result::failures).sum(),
                Spread.of(results.stream().map(Result::p50).toList()).map(micros -> micros / 1_000),
                Records.p99Millis(results),
                Spread.of(results.stream().map(Result::p999).toList()).map(micros -> micros / 1_000));
    }

    private static List<Double> perSecond(List<Result> results) {
        return results.stream().map(Result::perSecond).toList();
    }
}
