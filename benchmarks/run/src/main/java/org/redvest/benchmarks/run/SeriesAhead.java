package org.redvest.benchmarks.run;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.redvest.api.CivilTime;
import org.redvest.benchmarks.DemoProject;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;
import tools.jackson.databind.JsonNode;

/** A year of all series, laid in one request, against shifts that somebody opens one by one. */
final class SeriesAhead implements Measure {

    private static final String KEY = "series";

    /** As many as Xiamen's regular projects of 2017, and as often. */
    private static final int SERIES = 620;

    private static final int WEEKLY = 384;
    private static final int FORTNIGHTLY = WEEKLY + 80;
    private static final int MONTHLY = FORTNIGHTLY + 132;

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final int PLACES = 20;
    private static final int BY_HAND = 500;
    private static final int DAYS = 365;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Series laid a year ahead";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.SERIES, Target.SERIES_AGAIN);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(40 + 40L * size.rounds());
    }

    /**
     * A window that was laid.
     *
     * @param shifts that were made
     * @param seconds it took, as the window itself tells
     */
    private record Laid(long shifts, double seconds) {}

    @Override
    public Chapter take(Bench bench) throws Exception {
        bench.server().create(KEY);
        try (RedVest redVest = bench.start(KEY)) {
            Programme programme = Programme.at(redVest, bench.dataDirectory(KEY));
            programme.volunteers(0);
            List<String> projects = programme.publish(SERIES, _ -> DemoProject.at(118.0894, 24.4798));
            LocalDate today = CivilTime.dateOf(Instant.now());
            Programme.inParallel(SERIES, one -> {
                programme.plan(projects.get(one), rule(one), today, PLACES);
                return one;
            });
            List<Double> byHand = new ArrayList<>();
            List<Double> bySeries = new ArrayList<>();
            double again = 0;
            long shifts = 0;
            for (int round = 0; round < bench.size().rounds(); round++) {
                LocalDate from = today.plusDays((long) DAYS * round);
                rest(redVest);
                byHand.add(openByHand(redVest, projects, from));
                rest(redVest);
                Laid laid = lay(redVest, from);
                shifts += laid.shifts();
                bySeries.add(laid.seconds() / laid.shifts());
                long head = rest(redVest);
                long more = lay(redVest, from).shifts();
                again += Math.max(more, rest(redVest) - head);
                bench.progress()
                        .detail("%.3f ms by hand, %.3f ms in a series of %,d, then %.0f events"
                                .formatted(1e3 * byHand.getLast(), 1e3 * bySeries.getLast(), laid.shifts(), again));
            }
            return chapter(byHand, bySeries, again, shifts);
        }
    }

    private static String rule(int series) {
        String weekday = WEEKDAYS.get(series % WEEKDAYS.size());
        if (series < WEEKLY) {
            return "FREQ=WEEKLY;BYDAY=" + weekday;
        }
        if (series < FORTNIGHTLY) {
            return "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + weekday;
        }
        return series < MONTHLY ? "FREQ=MONTHLY;BYDAY=1" + weekday : "FREQ=DAILY";
    }

    /** Waits until nobody has anything to do, and says where the log ends then. */
    private static long rest(RedVest redVest) throws InterruptedException {
        long head = -1;
        while (true) {
            redVest.startProcessors(PATIENCE);
            long now = redVest.get("/actuator/readmodels").path("head").asLong();
            if (now == head) {
                return head;
            }
            head = now;
            // the automations' tasks lie in a table for up to a second
            Thread.sleep(2_000);
        }
    }

    /** Seconds for one. */
    private static double openByHand(RedVest redVest, List<String> projects, LocalDate from) {
        List<Map<String, Object>> requests = IntStream.range(0, BY_HAND)
                .mapToObj(number ->
                        CivilTime.startOf(from.plusDays(number % DAYS)).plus(14, ChronoUnit.HOURS))
                .map(start -> Programme.shift(start, start, PLACES))
                .toList();
        long begin = System.nanoTime();
        for (int number = 0; number < BY_HAND; number++) {
            redVest.post(
                    "/api/v1/projects/" + projects.get(number % projects.size()) + "/shifts", requests.get(number));
        }
        return (System.nanoTime() - begin) / 1e9 / BY_HAND;
    }

    private static Laid lay(RedVest redVest, LocalDate from) throws InterruptedException {
        JsonNode window = redVest.post(
                "/api/v1/occurrence-windows",
                Map.of("from", from.toString(), "to", from.plusDays(DAYS - 1).toString()));
        String address = "/api/v1/occurrence-windows/" + window.path("windowId").asString();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!"COMPLETED".equals(window.path("state").asString())) {
            if (System.nanoTime() > deadline) {
                throw new NotMeasured("the window is not laid within " + PATIENCE);
            }
            Thread.sleep(BETWEEN_LOOKS);
            window = redVest.get(address);
        }
        if (window.path("refused").asLong() > 0) {
            throw new NotMeasured("series were refused: " + window);
        }
        Instant asked = Instant.parse(window.path("askedAt").asString());
        Instant finished = Instant.parse(window.path("finishedAt").asString());
        return new Laid(
                window.path("laid").asLong(), Duration.between(asked, finished).toMillis() / 1e3);
    }

    private Chapter chapter(List<Double> byHand, List<Double> bySeries, double again, long shifts) {
        Table table = new Table("shifts", "ms for each");
        table.row("opened one after the other, over HTTP", Spread.of(byHand).map(seconds -> 1e3 * seconds));
        table.row("laid by their series", Spread.of(bySeries).map(seconds -> 1e3 * seconds));
        return new Chapter(title())
                .verdict(Target.SERIES.judge(Spread.ofRatios(bySeries, byHand)))
                .verdict(Target.SERIES_AGAIN.judge(Spread.of(List.of(again))))
                .text(
                        "%d series, as often as Xiamen's regular projects: %d weekly, %d fortnightly, %d monthly, %d daily. All are laid for"
                                        .formatted(
                                                SERIES,
                                                WEEKLY,
                                                FORTNIGHTLY - WEEKLY,
                                                MONTHLY - FORTNIGHTLY,
                                                SERIES - MONTHLY)
                                + " one year after the other, %,d shifts together, from the request to the end as the window itself tells;"
                                        .formatted(shifts)
                                + " before each, %d are opened by one caller. Then the same year is laid again."
                                        .formatted(BY_HAND))
                .table(table);
    }
}
