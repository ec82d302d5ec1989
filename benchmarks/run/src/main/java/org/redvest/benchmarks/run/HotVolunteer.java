package org.redvest.benchmarks.run;

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

/** All callers want the same volunteer; how long do commands to all the others wait? */
final class HotVolunteer implements Measure {

    @Override
    public String key() {
        return "hot";
    }

    @Override
    public String title() {
        return "One hot volunteer";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.HOT_VOLUNTEER);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(Math.round(size.rounds() * size.openSeconds() + 10));
    }

    @Override
    public Chapter take(Bench bench) {
        RedVest city = bench.city();
        Bench.Rates rates = bench.rates();
        city.stopProcessors();
        List<Result> rounds = new ArrayList<>();
        for (int round = 0; round < bench.size().rounds(); round++) {
            Phase phase = RedVest.phase(
                    "hot",
                    rates.callers(),
                    bench.size().openSeconds(),
                    null,
                    Map.of("volunteers", String.valueOf(bench.size().spread()), "which", String.valueOf(round)));
            rounds.add(bench.measure(key(), "RedVest", city, phase));
        }
        Spread others = others(rounds, "othersP99");
        Spread compared = others.map(millis -> millis / rates.halfLoadP99().median());
        return new Chapter(title())
                .verdict(Target.HOT_VOLUNTEER.judge(compared))
                .text(
                        "%d callers certify hours of one volunteer as fast as they are answered; meanwhile 50 commands a second"
                                        .formatted(rates.callers())
                                + " go to others, as an open loop. At half load, p99 was %s ms."
                                        .formatted(rates.halfLoadP99()))
                .table(new Table("commands", "a second", "failed", "p50, ms", "p99, ms", "max, ms")
                        .row(
                                "to the hot one",
                                Records.perSecond(rounds),
                                rounds.stream().mapToLong(Result::failures).sum(),
                                Spread.of(rounds.stream().map(Result::p50).toList())
                                        .map(micros -> micros / 1_000),
                                Records.p99Millis(rounds),
                                Spread.of(rounds.stream().map(Result::max).toList())
                                        .map(micros -> micros / 1_000))
                        .row(
                                "to others",
                                "50",
                                "%.0f"
                                        .formatted(rounds.stream()
                                                .mapToDouble(
                                                        result -> result.more().getOrDefault("othersFailures", 0.0))
                                                .sum()),
                                others(rounds, "othersP50"),
                                others,
                                others(rounds, "othersMax")));
    }

    private static Spread others(List<Result> rounds, String figure) {
        return Spread.of(rounds.stream()
                        .map(result -> result.more().getOrDefault(figure, 0.0))
                        .toList())
                .map(micros -> micros / 1_000);
    }
}
