package org.redvest.benchmarks.run;

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
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;

/**
 * A question over HTTP and a handler with nothing behind it, asked in turns, closed loop.
 *
 * @param question what is asked
 * @param asked results of the question, by round
 * @param nothing results of the empty handler, by round
 */
record AgainstNothing(String question, List<Result> asked, List<Result> nothing) {

    static final int CALLERS = 16;

    private static final String EMPTY = "empty handler";

    /** Asks both, after a warm-up. */
    static AgainstNothing measure(Bench bench, String question, Questions questions, Operation ask) {
        Map<String, Operation> subjects = new LinkedHashMap<>();
        subjects.put(question, ask);
        subjects.put(EMPTY, number -> questions.empty());
        Map<String, List<Result>> results = new LinkedHashMap<>();
        subjects.forEach((name, asking) -> {
            Load.run(phase(name, bench.size().warmUpSeconds(), null), asking);
            results.put(name, new ArrayList<>());
        });
        for (int round = 0; round < bench.size().rounds(); round++) {
            List<String> order = new ArrayList<>(subjects.keySet());
            Collections.shuffle(order, new Random(Settings.SEED + round));
            for (String name : order) {
                Phase phase = phase(name, bench.size().seconds(), null);
                results.getOrDefault(name, List.of())
                        .add(run(bench, question, name, phase, subjects.getOrDefault(name, number -> {})));
            }
        }
        return new AgainstNothing(
                question, results.getOrDefault(question, List.of()), results.getOrDefault(EMPTY, List.of()));
    }

    static Phase phase(String name, double seconds, @Nullable Double perSecond) {
        return RedVest.phase(name, CALLERS, seconds, perSecond, Map.of());
    }

    static Result run(Bench bench, String measure, String name, Phase phase, Operation operation) {
        Result result = bench.records().add(measure, name, phase, Load.run(phase, operation));
        bench.say(name, phase, result);
        return result;
    }

    /** The rate of the question by that of the empty handler, round by round. */
    Spread ratio() {
        return Spread.ofRatios(
                asked.stream().map(Result::perSecond).toList(),
                nothing.stream().map(Result::perSecond).toList());
    }

    static Table table() {
        return new Table("question", "load", "answers a second", "failed", "p50, ms", "p99, ms", "p99.9, ms");
    }

    void rows(Table table) {
        row(table, question, CALLERS + " callers", asked);
        row(table, EMPTY, CALLERS + " callers", nothing);
    }

    static void row(Table table, String name, String load, List<Result> results) {
        table.row(
                name,
                load,
                Records.perSecond(results),
                results.stream().mapToLong(Result::failures).sum(),
                Spread.of(results.stream().map(Result::p50).toList()).map(micros -> micros / 1_000),
                Records.p99Millis(results),
                Spread.of(results.stream().map(Result::p999).toList()).map(micros -> micros / 1_000));
    }
}
