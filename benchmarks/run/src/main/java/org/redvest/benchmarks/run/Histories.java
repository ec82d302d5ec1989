package org.redvest.benchmarks.run;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.redvest.benchmarks.load.Load;
import org.redvest.benchmarks.load.Operation;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.Programme.Volunteer;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/** Everything that happened to somebody who has served for years, and how they stood, as an auditor asks for it. */
final class Histories implements Measure {

    private static final String KEY = "histories";

    /** Each is two facts: the certification and its points. */
    private static final int SERVICES = 2_500;

    private static final int A_DAY = 4;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Histories";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.HISTORY_P99, Target.STATE_P99);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(Math.round(60 + 2 * size.warmUpSeconds() + size.rounds() * 2 * size.seconds()));
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        bench.server().create(KEY);
        try (RedVest redVest = bench.start(KEY)) {
            Programme programme = Programme.at(redVest, bench.dataDirectory(KEY));
            List<Volunteer> people = programme.volunteers(2);
            programme.serve(
                    people.getFirst(),
                    people.getLast(),
                    IntStream.range(0, SERVICES)
                            .mapToObj(number -> FIRST.plusDays(number / A_DAY).atTime(8 + number % A_DAY, 0))
                            .toList(),
                    Duration.ofMinutes(30));
            redVest.startProcessors(PATIENCE);
            String volunteer = "/api/v1/audit/volunteers/" + people.getFirst().id();
            String now = URLEncoder.encode(
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), StandardCharsets.UTF_8);
            try (Questions questions = Questions.by(redVest, programme.auditor())) {
                List<Result> histories = measure(bench, "history", number -> questions.lines(volunteer + "/history"));
                List<Result> states = measure(
                        bench,
                        "state",
                        number -> questions.ask(volunteer + "/state?validAt=" + now + "&knownAt=" + now));
                return chapter(histories, states);
            }
        }
    }

    private static List<Result> measure(Bench bench, String name, Operation operation) {
        Load.run(phase(name, bench.size().warmUpSeconds()), operation);
        List<Result> results = new ArrayList<>();
        for (int round = 0; round < bench.size().rounds(); round++) {
            results.add(AgainstNothing.run(
                    bench, KEY, name, phase(name, bench.size().seconds()), operation));
        }
        return results;
    }

    private static Phase phase(String name, double seconds) {
        return RedVest.phase(name, 1, seconds, null, Map.of());
    }

    private Chapter chapter(List<Result> histories, List<Result> states) {
        Table table = AgainstNothing.table();
        AgainstNothing.row(table, "history, as NDJSON", "one auditor", histories);
        AgainstNothing.row(table, "state as of two instants", "one auditor", states);
        return new Chapter(title())
                .verdict(Target.HISTORY_P99.judge(Records.p99Millis(histories)))
                .verdict(Target.STATE_P99.judge(Records.p99Millis(states)))
                .text(
                        "A volunteer with %,d certified services and the points of each: the whole history, and the state that follows from it;"
                                        .formatted(SERVICES)
                                + " nothing is remembered between two questions.")
                .table(table);
    }
}
