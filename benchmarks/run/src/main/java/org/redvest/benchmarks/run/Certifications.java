package org.redvest.benchmarks.run;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.redvest.benchmarks.run.Programme.Volunteer;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;
import tools.jackson.databind.JsonNode;

/** A shift at which five hundred were is certified by one order. */
final class Certifications implements Measure {

    private static final String KEY = "certifications";
    private static final String DATABASE = "certifications";
    private static final int PEOPLE = 500;
    private static final Duration SERVICE = Duration.ofHours(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Five hundred certified by one order";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.CERTIFICATION_ACKNOWLEDGED, Target.CERTIFICATION_DONE);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(45 + size.rounds() * 15L);
    }

    /** What one order took, in seconds. */
    private record Took(double acknowledged, double done) {}

    @Override
    public Chapter take(Bench bench) throws Exception {
        bench.server().create(DATABASE);
        List<Took> took = new ArrayList<>();
        try (RedVest redVest = bench.start(DATABASE)) {
            Programme programme = Programme.at(redVest, bench.dataDirectory(DATABASE));
            List<Volunteer> people = new ArrayList<>(programme.volunteers(PEOPLE + 1));
            Volunteer leader = people.removeLast();
            String project = programme.publish();
            for (int round = 1; round <= bench.size().rounds(); round++) {
                String shift = held(redVest, project, round, people);
                took.add(certify(redVest, shift, leader));
                bench.progress().detail(took.getLast().toString());
            }
        }
        Table table = new Table("order", "acknowledged after, s", "carried out after, s");
        table.row("certify", spread(took, Took::acknowledged), spread(took, Took::done));
        return new Chapter(title())
                .verdict(Target.CERTIFICATION_ACKNOWLEDGED.judge(spread(took, Took::acknowledged)))
                .verdict(Target.CERTIFICATION_DONE.judge(spread(took, Took::done)))
                .text(
                        "%d were at a shift, and one order certifies their hours, each by a decision of its own; everything is live. The"
                                        .formatted(PEOPLE)
                                + " first order meets a process that has just started. It is asked every %d ms whether it is carried out."
                                        .formatted(BETWEEN_LOOKS.toMillis()))
                .table(table);
    }

    /** A shift of that many days ago at which all of them were. */
    private static String held(RedVest redVest, String project, int daysAgo, List<Volunteer> people) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(daysAgo));
        Map<String, Instant> times =
                Map.of("start", start, "end", start.plus(SERVICE), "signUpFrom", start.minus(SERVICE));
        String shift = redVest.post(
                        "/api/v1/projects/" + project + "/shifts", Map.of("times", times, "capacity", PEOPLE))
                .path("shiftId")
                .asString();
        String address = "/api/v1/shifts/" + shift;
        List<String> numbers = people.stream().map(Volunteer::id).toList();
        redVest.post(address + "/attendance-lists", Map.of("volunteers", numbers));
        Programme.inParallel(
                PEOPLE,
                one -> redVest.post(
                        address + "/attendance/" + numbers.get(one) + "/decision", Map.of("accepted", true)));
        redVest.startProcessors(PATIENCE);
        return shift;
    }

    private static Took certify(RedVest redVest, String shift, Volunteer leader) throws InterruptedException {
        long start = System.nanoTime();
        String batch = redVest.post(
                        "/api/v1/shifts/" + shift + "/certification-batches", Map.of("certifiedBy", leader.id()))
                .path("batchId")
                .asString();
        double acknowledged = since(start);
        while (true) {
            JsonNode state = redVest.get("/api/v1/certification-batches/" + batch);
            double elapsed = since(start);
            if (state.path("state").asString("").equals("COMPLETED")) {
                if (state.path("done").asInt() != PEOPLE
                        || state.path("refused").asInt() != 0) {
                    throw new NotMeasured("not everybody was certified: " + state);
                }
                return new Took(acknowledged, elapsed);
            }
            if (elapsed > PATIENCE.toSeconds()) {
                throw new NotMeasured("the order is not carried out within " + PATIENCE);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Spread spread(List<Took> took, ToDoubleFunction<Took> figure) {
        return Spread.of(took.stream().map(figure::applyAsDouble).toList());
    }
}
