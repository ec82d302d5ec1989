package org.redvest.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.report.Spread;

/** The raw figures of every round. */
final class Records {

    private final List<Entry> entries = new ArrayList<>();

    /**
     * One round of one subject.
     *
     * @param measure of which measure
     * @param subject who was measured
     * @param phase with which load
     * @param result what came of it
     */
    record Entry(String measure, String subject, Phase phase, Result result) {}

    Result add(String measure, String subject, Phase phase, Result result) {
        entries.add(new Entry(measure, subject, phase, result));
        return result;
    }

    List<Entry> all() {
        return entries;
    }

    static Spread perSecond(List<Result> rounds) {
        return Spread.of(rounds.stream().map(Result::perSecond).toList());
    }

    /** Latencies of results are in microseconds, those of the report in milliseconds. */
    static Spread p99Millis(List<Result> rounds) {
        return Spread.of(rounds.stream().map(Result::p99).toList()).map(micros -> micros / 1_000);
    }
}
