package org.redvest.benchmarks.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.redvest.benchmarks.load.Load;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.Connections.Answer;
import org.redvest.benchmarks.run.Programme.Volunteer;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;
import tools.jackson.databind.JsonNode;

/** Two thousand check in within a minute, by the code that is shown, while as many sign up for something else. */
final class CheckIns implements Measure {

    private static final String KEY = "check-ins";
    private static final String DATABASE = "check_ins";
    private static final int SHIFTS = 4;
    private static final double PER_SECOND = 2_000 / 60.0;

    /** So many that arrivals do not wait for a free caller. */
    private static final int CALLERS = 64;

    /** Of those who check in, one in so many does so before it is measured: a process that has just started is slow. */
    private static final int EARLY = 10;

    /** Places in what they sign up for meanwhile: most of them wait. */
    private static final int PLACES = 20;

    private static final int CREATED = 201;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Two thousand check in within a minute";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.CHECK_IN_P99, Target.CHECK_INS_MISSING);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(Math.round(30 + size.checkIns() / PER_SECOND + size.checkIns() / 100.0));
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        bench.server().create(DATABASE);
        try (RedVest redVest = bench.start(DATABASE);
                Connections connections = new Connections(redVest::connectAnybody)) {
            Programme programme = Programme.at(redVest, bench.dataDirectory(DATABASE));
            List<Volunteer> volunteers = programme.volunteers(bench.size().checkIns() * EARLY / (EARLY - 1));
            String project = programme.publish();
            Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).plus(Duration.ofMinutes(10));
            List<String> shifts = new ArrayList<>();
            for (int shift = 0; shift < SHIFTS; shift++) {
                shifts.add(programme.open(project, start, start, volunteers.size()));
            }
            Programme.inParallel(
                    volunteers.size(), one -> signUp(connections, shifts.get(one % SHIFTS), volunteers.get(one)));
            Instant tomorrow = start.plus(Duration.ofDays(1));
            String wanted = programme.open(project, tomorrow, tomorrow, PLACES);
            return measure(bench, redVest, connections, volunteers, shifts, wanted);
        }
    }

    private Chapter measure(
            Bench bench,
            RedVest redVest,
            Connections connections,
            List<Volunteer> volunteers,
            List<String> shifts,
            String wanted)
            throws Exception {
        Codes codes = new Codes(redVest);
        int early = volunteers.size() / EARLY;
        Programme.inParallel(early, one -> checkIn(connections, shifts, volunteers, one, codes));
        AtomicInteger next = new AtomicInteger(early);
        AtomicInteger nextToSignUp = new AtomicInteger(early);
        // so many arrivals, and not one more
        double seconds = (volunteers.size() - early - 0.5) / PER_SECOND;
        Phase signUps = RedVest.phase("sign-ups", CALLERS, seconds, PER_SECOND, Map.of());
        CompletableFuture<Result> meanwhile = CompletableFuture.supplyAsync(() ->
                Load.run(signUps, _ -> signUp(connections, wanted, volunteers.get(nextToSignUp.getAndIncrement()))));
        Phase phase = RedVest.phase(KEY, CALLERS, seconds, PER_SECOND, Map.of());
        Result checkIns = Load.run(phase, _ -> checkIn(connections, shifts, volunteers, next.getAndIncrement(), codes));
        Result others = meanwhile.join();
        bench.records().add(KEY, "check-ins", phase, checkIns);
        bench.records().add(KEY, "sign-ups", signUps, others);
        bench.say("check-ins", phase, checkIns);
        bench.say("sign-ups", signUps, others);
        redVest.startProcessors(PATIENCE);
        long recorded = 0;
        for (String shift : shifts) {
            recorded += onTheRoll(redVest, shift);
        }
        Table table = new Table("what", "a second", "answered", "failed", "p50, ms", "p99, ms", "max, ms");
        row(table, "check-ins", checkIns);
        row(table, "sign-ups for another shift", others);
        return new Chapter(title())
                .verdict(Target.CHECK_IN_P99.judge(Records.p99Millis(List.of(checkIns))))
                .verdict(Target.CHECK_INS_MISSING.judge(Spread.of(
                        List.of((double) (volunteers.size() - Math.min(recorded, early + checkIns.operations()))))))
                .text(
                        "%,d volunteers have a place in one of %d shifts that are about to begin. A tenth of them comes first, to warm the"
                                        .formatted(volunteers.size(), SHIFTS)
                                + " process up. The others check in by the code that is shown there and changes every half minute, and sign"
                                + " up for tomorrow's shift of %d places: both as an open loop, in which arrivals are even and latency runs"
                                        .formatted(PLACES)
                                + " from the instant at which the request was due. Everything is live. Afterwards %,d are listed as present."
                                        .formatted(recorded))
                .table(table);
    }

    private static long onTheRoll(RedVest redVest, String shift) {
        String roll = "/api/v1/shifts/" + shift + "/attendance?limit=500";
        long people = 0;
        JsonNode page = redVest.get(roll);
        while (true) {
            people += page.path("people").size();
            if (page.path("nextCursor").isNull()) {
                return people;
            }
            page = redVest.get(roll + "&cursor=" + page.path("nextCursor").asLong());
        }
    }

    private static void row(Table table, String what, Result result) {
        table.row(
                what,
                Spread.number(result.perSecond()),
                "%,d".formatted(result.operations()),
                result.failures(),
                Spread.number(result.p50() / 1_000),
                Spread.number(result.p99() / 1_000),
                Spread.number(result.max() / 1_000));
    }

    private static int signUp(Connections connections, String shift, Volunteer volunteer) {
        return post(connections, "/api/v1/shifts/" + shift + "/sign-ups", volunteer, volunteer.signUp());
    }

    private static int checkIn(
            Connections connections, List<String> shifts, List<Volunteer> volunteers, int one, Codes codes) {
        Volunteer volunteer = volunteers.get(one);
        String shift = shifts.get(one % SHIFTS);
        return post(
                connections,
                "/api/v1/shifts/" + shift + "/check-ins",
                volunteer,
                volunteer.about(Map.of("code", codes.of(shift))));
    }

    private static int post(Connections connections, String path, Volunteer volunteer, String body) {
        try {
            Answer answer = connections.post(path, volunteer.authorization(), body);
            if (answer.status() != CREATED) {
                throw new NotMeasured("%s answered %s".formatted(path, answer.inWords()));
            }
            return CREATED;
        } catch (IOException e) {
            throw new NotMeasured(path + " did not answer", e);
        }
    }

    /** What is shown at the shifts, each looked at again when it is no longer new. */
    private static final class Codes {

        private static final Duration NEW = Duration.ofSeconds(10);

        private final RedVest redVest;
        private final Map<String, Shown> shown = new ConcurrentHashMap<>();

        private record Shown(String code, Instant since) {}

        Codes(RedVest redVest) {
            this.redVest = redVest;
        }

        String of(String shift) {
            return shown.compute(shift, (same, before) -> {
                        Instant now = Instant.now();
                        return before != null && now.isBefore(before.since().plus(NEW))
                                ? before
                                : new Shown(
                                        redVest.get("/api/v1/shifts/" + shift + "/check-in-code")
                                                .path("code")
                                                .asString(),
                                        now);
                    })
                    .code();
        }
    }
}
