package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.redvest.benchmarks.load.Operation;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/** Whether one volunteer is insured at an instant, over HTTP, against a handler with nothing behind it. */
final class Eligibility implements Measure {

    private static final String ELIGIBILITY = "eligibility";

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
            Operation ask = number -> questions.eligibility();
            AgainstNothing compared = AgainstNothing.measure(bench, ELIGIBILITY, questions, ask);
            double half = Records.perSecond(compared.asked()).median() / 2;
            List<Result> open = new ArrayList<>();
            for (int round = 0; round < bench.size().rounds(); round++) {
                open.add(AgainstNothing.run(
                        bench,
                        ELIGIBILITY,
                        ELIGIBILITY,
                        AgainstNothing.phase(ELIGIBILITY, bench.size().openSeconds(), half),
                        ask));
            }
            return chapter(compared, open, half);
        }
    }

    private Chapter chapter(AgainstNothing compared, List<Result> open, double half) {
        Table table = AgainstNothing.table();
        compared.rows(table);
        AgainstNothing.row(table, ELIGIBILITY, Spread.number(half) + " arrivals a second", open);
        return new Chapter(title())
                .verdict(Target.ELIGIBILITY.judge(compared.ratio()))
                .verdict(Target.ELIGIBILITY_P99.judge(Records.p99Millis(open)))
                .text(
                        "%d callers ask the running server about volunteers drawn by lot, at %s, over kept-alive connections; the"
                                        .formatted(AgainstNothing.CALLERS, Questions.INSTANT)
                                + " same callers ask a handler that returns a constant. The client shares the cores, and spends as"
                                + " little as it can.")
                .table(table);
    }
}
