package org.redvest.benchmarks.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.redvest.benchmarks.DemoActor;
import org.redvest.benchmarks.fuzz.Fuzz;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/**
 * A hundred thousand requests that are broken in every way, on a store of its own: taken only where it is asked for by name,
 * because its load is nobody's.
 */
final class Fuzzing implements Measure {

    /** Its short name. */
    static final String KEY = "fuzz";

    private static final int REQUESTS = 100_000;

    /** Many, because some of them wait: for a position of the log that is far away. */
    private static final int SENDERS = 64;

    /** Volunteers that there are from the beginning: twice as many as a shift has places. */
    private static final int PEOPLE = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> ACTORS =
            List.of("city-officer", "district-officer", "organisation-manager", "volunteer", "auditor", "insurer");

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "No request stops the answers";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.FUZZ);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofMinutes(5);
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        String database = KEY;
        bench.server().create(database);
        try (RedVest redVest = bench.start(database)) {
            List<DemoActor> actors = ACTORS.stream()
                    .map(actor -> new DemoActor("http://localhost:" + redVest.port(), actor))
                    .toList();
            Fuzz fuzz = new Fuzz(redVest.port(), redVest.get("/v3/api-docs"), () -> tokens(actors));
            Programme programme = Programme.at(redVest, bench.dataDirectory(database));
            programme.volunteers(PEOPLE);
            Instant tomorrow = Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(1));
            programme.open(programme.publish(), tomorrow, tomorrow, PEOPLE / 2);
            redVest.startProcessors(PATIENCE);
            fuzz.learn(redVest.get("/api/v1/projects"));
            fuzz.learn(redVest.get("/api/v1/shifts"));
            Fuzz.Outcome outcome = fuzz.run(Settings.SEED, REQUESTS, SENDERS);
            List<String> failures = new ArrayList<>(outcome.failures());
            redVest.startProcessors(PATIENCE);
            if (!"UP".equals(redVest.get("/actuator/health").path("status").asString())) {
                failures.add("RedVest is not well");
            }
            Map<String, String> before = redVest.checksums();
            redVest.rebuild(PATIENCE, bench.progress());
            if (!before.equals(redVest.checksums())) {
                failures.add("the read models differ from those built anew");
            }
            failures.forEach(bench.progress()::detail);
            return chapter(outcome, failures);
        }
    }

    private static Map<String, String> tokens(List<DemoActor> actors) {
        Map<String, String> tokens = new LinkedHashMap<>();
        try {
            for (int i = 0; i < actors.size(); i++) {
                tokens.put(ACTORS.get(i), actors.get(i).authorization().substring("Bearer ".length()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tokens.put("nobody", "");
        return tokens;
    }

    private Chapter chapter(Fuzz.Outcome outcome, List<String> failures) {
        Table table = new Table("answer", "times");
        outcome.answers().forEach((answer, times) -> table.row(answer, "%,d".formatted(times)));
        return new Chapter(title())
                .verdict(Target.FUZZ.judge(Spread.of(List.of((double) failures.size()))))
                .text(
                        "%,d requests, made from the API description and broken in every part, seed %d. Counted too: a health that is"
                                        .formatted(outcome.requests(), Settings.SEED)
                                + " not up afterwards, and read models that differ from those built anew.")
                .table(table);
    }
}
