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

    @Override
    public Chapter take(Bench bench) throws Exception {
        bench.server().create(KEY);
        bench.server().create(UNSEALED_DATABASE);
        String newcomers = "--benchmark.newcomers=" + bench.size().spread() / 10;
        // as often as it can, so that each round has its share
        try (RedVest sealing = bench.start(KEY, List.of(newcomers, "--redvest.log.seal-every=1s"));
                RedVest without = bench.start(UNSEALED_DATABASE, List.of(newcomers, "--redvest.log.seal-every=1d"))) {
            Map<String, RedVest> subjects = Map.of(SEALED, sealing, UNSEALED, without);
            for (RedVest each : List.of(sealing, without)) {
                each.run(commands(bench, bench.size().warmUpSeconds()));
                each.stopProcessors();
            }
            sealed(sealing);
            List<Result> sealedRounds = new ArrayList<>();
            List<Result> unsealedRounds = new ArrayList<>();
            List<Double> left = new ArrayList<>();
            for (int round = 0; round < 2 * bench.size().rounds(); round++) {
                // each begins as often as the other
                for (String subject : round % 2 == 0 ? List.of(SEALED, UNSEALED) : List.of(UNSEALED, SEALED)) {
                    Result result = bench.measure(
                            KEY,
                            subject,
                            subjects.getOrDefault(subject, sealing),
                            commands(bench, bench.size().seconds()));
                    if (subject.equals(SEALED)) {
                        sealedRounds.add(result);
                        left.add((double) sealing.get(STATE).path("toSeal").asLong());
                        sealed(sealing);
                    } else {
                        unsealedRounds.add(result);
                    }
                }
            }
            return chapter(
                    sealedRounds, unsealedRounds, left, sealed(sealing), proofs(bench, sealing, sealed(sealing)));
        }
    }

    private static Phase commands(Bench bench, double seconds) {
        return bench.commands("certify", bench.size().callers().getLast(), seconds, null);
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

    private Chapter chapter(
            List<Result> sealing, List<Result> without, List<Double> left, long sealed, List<Result> proofs) {
        Table rates = new Table("subject", "commands a second", "p99, ms", "events to seal after a round");
        rates.row(SEALED, Records.perSecond(sealing), Records.p99Millis(sealing), Spread.of(left));
        rates.row(UNSEALED, Records.perSecond(without), Records.p99Millis(without), "");
        Table answers = AgainstNothing.table();
        AgainstNothing.row(answers, "inclusion proof", "one caller", proofs);
        return new Chapter(title())
                .verdict(Target.INCLUSION_P99.judge(Records.p99Millis(proofs)))
                .verdict(Target.SEALING.judge(Spread.ofRatios(
                        sealing.stream().map(Result::perSecond).toList(),
                        without.stream().map(Result::perSecond).toList())))
                .text(
                        "Two RedVests on stores of their own take the same commands in turns, read models and automations standing still:"
                                + " one looks every second for what is to be sealed, the other never. Sealing takes a tenth of one processor at"
                                + " most; what it leaves after a round is sealed before the other's begins.")
                .table(rates)
                .text(
                        "Proofs of events drawn by lot in trees of sizes drawn by lot, up to the %,d events that are sealed then:"
                                .formatted(sealed))
                .table(answers);
    }
}
