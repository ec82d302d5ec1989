package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;
import tools.jackson.databind.JsonNode;

/** Who of the whole city would gain or lose under other rules of stars and of points, named one by one. */
final class Simulations implements Measure {

    private static final String SIMULATIONS = "/api/v1/simulations";
    private static final Duration PATIENCE = Duration.ofMinutes(45);
    private static final long BETWEEN_LOOKS = 100;
    private static final double MIB = 1 << 20;

    @Override
    public String key() {
        return "simulations";
    }

    @Override
    public String title() {
        return "Policies tried on history";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.SIMULATION, Target.SIMULATION_HEAP);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(30 + size.cityVolunteers() / 1_000);
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        RedVest city = bench.answeringCity();
        Duration rebuild = bench.rebuild();
        Table table = new Table("policy", "seconds", "would gain", "would lose", "would not notice");
        List<Double> slowest = new ArrayList<>();
        for (int round = 0; round < bench.size().rounds(); round++) {
            double stars = measure(bench, city, "stars", Map.of("stars", Stars.question(Stars.FEW)), table, () -> {});
            double points = measure(bench, city, "points", Map.of("points", points()), table, () -> {});
            slowest.add(Math.max(stars, points) / rebuild.toMillis() * 1e3);
        }
        // collections take time, so that these are not among those that are timed
        Table watched = new Table("policy", "seconds", "would gain", "would lose", "would not notice");
        double held = Math.max(
                held(bench, city, "stars", Map.of("stars", Stars.question(Stars.FEW)), watched),
                held(bench, city, "points", Map.of("points", points()), watched));
        return new Chapter(title())
                .verdict(Target.SIMULATION.judge(Spread.of(slowest)))
                .verdict(Target.SIMULATION_HEAP.judge(Spread.of(List.of(held))))
                .text(
                        "Rules of stars over %,d volunteers, and rules of points over every service that was credited, from the"
                                        .formatted(bench.size().cityVolunteers())
                                + " request until the list of those who would gain or lose can be downloaded; beside a rebuild of %s s."
                                        .formatted(Spread.number(rebuild.toMillis() / 1e3))
                                + " Once more each, with a collection at every look: %.0f MiB were held beside what was held before."
                                        .formatted(held))
                .table(table);
    }

    /** MiB on the heap at most while it runs, beside those before. */
    private static double held(Bench bench, RedVest city, String name, Map<String, ?> policy, Table table)
            throws InterruptedException {
        double before = used(city);
        double[] most = {0};
        measure(bench, city, name, policy, table, () -> most[0] = Math.max(most[0], used(city)));
        return most[0] - before;
    }

    private static double used(RedVest city) {
        Double bytes = city.heap(true).get("heapUsed");
        if (bytes == null) {
            throw new NotMeasured("the heap is not told");
        }
        return bytes / MIB;
    }

    private static double measure(
            Bench bench, RedVest city, String name, Map<String, ?> policy, Table table, Runnable look)
            throws InterruptedException {
        long start = System.nanoTime();
        String address = SIMULATIONS + "/"
                + city.post(SIMULATIONS, policy).path("simulationId").asString();
        look.run();
        JsonNode one = city.get(address);
        while (one.path("state").asString().equals("RUNNING")) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new NotMeasured("the simulation has not ended within " + PATIENCE);
            }
            Thread.sleep(BETWEEN_LOOKS);
            look.run();
            one = city.get(address);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        JsonNode totals = one.path("totals");
        bench.progress().detail("%s: %.2f s: %s".formatted(name, seconds, one.path("state")));
        if (!one.path("state").asString().equals("COMPLETED") || one.path("of").asLong() == 0) {
            throw new NotMeasured("nothing was tried: " + one);
        }
        table.row(
                name,
                Spread.number(seconds),
                "%,d".formatted(totals.path("better").asLong()),
                "%,d".formatted(totals.path("worse").asLong()),
                "%,d".formatted(totals.path("same").asLong()));
        return seconds;
    }

    private static Map<String, Object> points() {
        return Map.of(
                "schemeId",
                "psc-city",
                "from",
                "2000-01-01",
                "on",
                "2026-01-01",
                "rules",
                Map.of(
                        "pointsPerHour",
                        12,
                        "rounding",
                        Map.of("stepMinutes", 30),
                        "mostMinutesPerDay",
                        480,
                        "expiry",
                        Map.of("kind", "YEAR_END", "number", 1)));
    }
}
