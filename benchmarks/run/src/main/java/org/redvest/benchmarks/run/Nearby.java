package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.redvest.benchmarks.DemoProject;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/** The projects near a place, over HTTP, against a handler with nothing behind it. */
final class Nearby implements Measure {

    private static final String KEY = "nearby";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Projects near a place";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.NEARBY, Target.NEARBY_P99);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(Math.round(
                30 + size.projects() / 100.0 + 2 * size.warmUpSeconds() + size.rounds() * 2 * size.seconds()));
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        bench.server().create(KEY);
        try (RedVest redVest = bench.start(KEY);
                Questions questions = Questions.to(redVest)) {
            Programme programme = Programme.at(redVest, bench.dataDirectory(KEY));
            programme.volunteers(0);
            programme.publish(bench.size().projects(), project -> {
                Random random = new Random(Settings.SEED + project);
                return DemoProject.at(longitude(random), latitude(random));
            });
            redVest.startProcessors(PATIENCE);
            AgainstNothing compared = AgainstNothing.measure(bench, KEY, questions, number -> {
                RandomGenerator random = ThreadLocalRandom.current();
                questions.nearby(longitude(random), latitude(random));
            });
            return chapter(bench, compared);
        }
    }

    /** Projects, and who looks for them, are dense about the middle of the city and thin where it ends. */
    private static double longitude(RandomGenerator random) {
        return 118.11 + 0.07 * random.nextGaussian();
    }

    private static double latitude(RandomGenerator random) {
        return 24.54 + 0.06 * random.nextGaussian();
    }

    private Chapter chapter(Bench bench, AgainstNothing compared) {
        Table table = AgainstNothing.table();
        compared.rows(table);
        return new Chapter(title())
                .verdict(Target.NEARBY.judge(compared.ratio()))
                .verdict(Target.NEARBY_P99.judge(Records.p99Millis(compared.asked())))
                .text(
                        "%d callers look for what is within a kilometre of a place drawn by lot, among %,d published projects; the same"
                                        .formatted(
                                                AgainstNothing.CALLERS,
                                                bench.size().projects())
                                + " callers ask a handler that returns a constant.")
                .table(table);
    }
}
