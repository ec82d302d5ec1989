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

/** How many of the city's volunteers would have which star under the rules of another place, which an officer asks before adopting. */
final class Stars implements Measure {

    private static final String KEY = "stars";
    private static final int MINUTES_OF_AN_HOUR = 60;

    /** As data/honours/stars/beijing.json has them. */
    private static final List<Long> BEIJING = List.of(100L, 200L, 500L, 800L, 1_000L);

    /** So few that a city of short services has some at each level. */
    static final List<Long> FEW = List.of(1L, 2L, 4L, 8L, 16L);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Stars under other rules";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.STARS);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(5 + 2L * size.rounds());
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        RedVest city = bench.answeringCity();
        Table table = new Table("hours for levels 1 to 5", "seconds", "who would come so far and no further");
        List<Double> ofBeijing = measure(bench, city, BEIJING, table);
        measure(bench, city, FEW, table);
        return new Chapter(title())
                .verdict(Target.STARS.judge(Spread.of(ofBeijing)))
                .text(
                        "An officer asks how many of %,d volunteers would come to each level under other rules, from the final hours of"
                                        .formatted(bench.size().cityVolunteers())
                                + " everybody; the first question may find the services not yet read into memory.")
                .table(table);
    }

    private static List<Double> measure(Bench bench, RedVest city, List<Long> hours, Table table) {
        List<Double> seconds = new ArrayList<>();
        String levels = "";
        for (int round = 0; round < bench.size().rounds(); round++) {
            long start = System.nanoTime();
            JsonNode preview = city.post("/api/v1/star-rules/preview", question(hours));
            seconds.add((System.nanoTime() - start) / 1e9);
            levels = preview.path("levels").toString();
            if (preview.path("persons").asLong() == 0) {
                throw new NotMeasured("nobody was looked at: " + preview);
            }
            bench.progress().detail("%.2f s: %s".formatted(seconds.getLast(), preview));
        }
        table.row(hours.toString(), Spread.of(seconds), levels);
        return seconds;
    }

    static Map<String, Object> question(List<Long> hours) {
        return Map.of(
                "jurisdiction",
                "350200",
                "on",
                "2026-01-01",
                "rules",
                Map.of(
                        "levels",
                        hours.stream().map(Stars::level).toList(),
                        "residentsOnly",
                        true,
                        "inOrder",
                        true,
                        "noticeWorkingDays",
                        5));
    }

    private static Map<String, Object> level(long hours) {
        return Map.of("minutes", hours * MINUTES_OF_AN_HOUR, "months", 0, "grantedBy", "COUNTY");
    }
}
