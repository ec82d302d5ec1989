package org.redvest.benchmarks.run;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.redvest.benchmarks.load.Load;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;
import tools.jackson.databind.JsonNode;

/** The log that outsiders verify: what sealing costs commands, beside a RedVest that seals nothing, and what a proof takes. */
final class SealedLog implements Measure {

    private static final String KEY = "log";
    private static final String SEALED = "sealing";
    private static final String UNSEALED = "without";
    private static final String UNSEALED_DATABASE = "log_unsealed";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    /** One portion of sealing: what the next one takes. */
    private static final double KEPT_UP = 4_096;

    private static final String STATE = "/actuator/log";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "The log that outsiders verify";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.INCLUSION_P99, Target.SEALING);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(Math.round(90 + 3 * size.warmUpSeconds() + size.rounds() * 6 * size.seconds()));
    }

    /** What was measured with so many callers: rates of both, and what was left to seal after each round. */
    private record Level(int callers, List<Result> sealing, List<Result> without, List<Double> left) {

        private Level(int callers) {
            this(callers, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** Whether sealing keeps up, so that what it costs is not put off. */
        private boolean keepsUp() {
            return Spread.of(left).median() <= KEPT_UP;
        }
    }

    /** How much of the ledger the check of the whole reads in a second. */
    private record Check(long events, double seconds) {}

    @Override
    public Chapter take(Bench bench) throws Exception {
        bench.server().create(KEY);
        bench.server().create(UNSEALED_DATABASE);
        String newcomers = "--benchmark.newcomers=" + bench.size().spread() / 10;
        // as often as it can, so that each round has its share
        try (RedVest sealing = bench.start(KEY, List.of(newcomers, "--redvest.log.seal-every=1s"));
                RedVest without = bench.start(UNSEALED_DATABASE, List.of(newcomers, "--redvest.log.seal-every=1d"))) {
            for (RedVest each : List.of(sealing, without)) {
                each.run(commands(
                        bench, bench.size().callers().getLast(), bench.size().warmUpSeconds()));
                each.stopProcessors();
            }
            sealed(sealing);
            List<Level> levels = new ArrayList<>();
            for (int callers : List.of(
                    bench.size().callers().getFirst(), bench.size().callers().getLast())) {
                levels.add(level(bench, sealing, without, callers));
            }
            long sealed = sealed(sealing);
            return chapter(levels, sealed, proofs(bench, sealing, sealed), check(sealing));
        }
    }

    private static Level level(Bench bench, RedVest sealing, RedVest without, int callers) throws Exception {
        Map<String, RedVest> subjects = Map.of(SEALED, sealing, UNSEALED, without);
        Level level = new Level(callers);
        for (int round = 0; round < bench.size().rounds(); round++) {
            // each begins as often as the other
            for (String subject : round % 2 == 0 ? List.of(SEALED, UNSEALED) : List.of(UNSEALED, SEALED)) {
                Result result = bench.measure(
                        KEY,
                        subject,
                        subjects.getOrDefault(subject, sealing),
                        commands(bench, callers, bench.size().seconds()));
                if (subject.equals(SEALED)) {
                    level.sealing().add(result);
                    level.left().add((double) sealing.get(STATE).path("toSeal").asLong());
                    sealed(sealing);
                } else {
                    level.without().add(result);
                }
            }
        }
        return level;
    }

    private static Phase commands(Bench bench, int callers, double seconds) {
        return bench.commands("certify", callers, seconds, null);
    }

    private static Check check(RedVest redVest) throws InterruptedException {
        long begun = System.nanoTime();
        redVest.post(STATE);
        JsonNode check = redVest.get(STATE).path("check");
        while (!check.hasNonNull("finishedAt")) {
            if (System.nanoTime() > begun + PATIENCE.toNanos()) {
                throw new NotMeasured("the ledger was not checked within " + PATIENCE);
            }
            Thread.sleep(BETWEEN_LOOKS);
            check = redVest.get(STATE).path("check");
        }
        if (check.hasNonNull("finding")) {
            throw new NotMeasured("the check found " + check);
        }
        return new Check(check.path("checked").asLong(), (System.nanoTime() - begun) / 1e9);
    }

    /** Waits until everything is sealed, so that what is left of one round is not done in the next, and tells how much there is. */
    private static long sealed(RedVest redVest) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode state = redVest.get(STATE);
        while (state.path("toSeal").asLong() > 0) {
            if (System.nanoTime() > end) {
                throw new NotMeasured("the log was not sealed within " + PATIENCE);
            }
            Thread.sleep(BETWEEN_LOOKS);
            state = redVest.get(STATE);
        }
        return state.path("sealed").asLong();
    }

    private static List<Result> proofs(Bench bench, RedVest redVest, long sealed) throws Exception {
        try (Questions questions = Questions.ofAnybody(redVest)) {
            Load.run(proof(bench.size().warmUpSeconds()), number -> prove(questions, sealed));
            List<Result> results = new ArrayList<>();
            for (int round = 0; round < bench.size().rounds(); round++) {
                results.add(AgainstNothing.run(
                        bench, KEY, "proof", proof(bench.size().seconds()), number -> prove(questions, sealed)));
            }
            return results;
        }
    }

    private static Phase proof(double seconds) {
        return RedVest.phase("proof", 1, seconds, null, Map.of());
    }

    private static void prove(Questions questions, long sealed) throws IOException {
        long size = ThreadLocalRandom.current().nextLong(1, sealed + 1);
        long index = ThreadLocalRandom.current().nextLong(size);
        questions.ask("/api/v1/log/proofs/inclusion?index=%d&size=%d".formatted(index, size));
    }

    private Chapter chapter(List<Level> levels, long sealed, List<Result> proofs, Check check) {
        Table rates = new Table("callers", "subject", "commands a second", "p99, ms", "events to seal after a round");
        levels.forEach(level -> {
            String callers = String.valueOf(level.callers());
            rates.row(
                    callers,
                    SEALED,
                    Records.perSecond(level.sealing()),
                    Records.p99Millis(level.sealing()),
                    Spread.of(level.left()));
            rates.row(callers, UNSEALED, Records.perSecond(level.without()), Records.p99Millis(level.without()), "");
        });
        Table answers = AgainstNothing.table();
        AgainstNothing.row(answers, "inclusion proof", "one caller", proofs);
        Chapter chapter = new Chapter(title()).verdict(Target.INCLUSION_P99.judge(Records.p99Millis(proofs)));
        levels.stream()
                .filter(Level::keepsUp)
                .reduce((fewer, more) -> more)
                .ifPresent(level -> chapter.verdict(Target.SEALING.judge(Spread.ofRatios(
                        level.sealing().stream().map(Result::perSecond).toList(),
                        level.without().stream().map(Result::perSecond).toList()))));
        return chapter.text(
                        "Two RedVests on stores of their own take the same commands in turns, read models and automations standing still:"
                                + " one looks every second for what is to be sealed, the other never. Judged is the larger number of callers"
                                + " with which sealing keeps up, none where it never does; what it leaves after a round is sealed before the"
                                + " other's begins, and is not in the rate.")
                .table(rates)
                .text(
                        "Proofs of events drawn by lot in trees of sizes drawn by lot, up to the %,d events that are sealed then:"
                                .formatted(sealed))
                .table(answers)
                .text("The check of the whole ledger read %,d events in %.1f s, %,.0f a second."
                        .formatted(check.events(), check.seconds(), check.events() / check.seconds()));
    }
}
