package org.redvest.web.project;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.series.query.SeriesView;
import org.redvest.api.service.series.query.SeriesViews;

/**
 * When a series comes, as its newest plan says.
 *
 * @param often {@code DAILY}, {@code WEEKLY}, {@code FORTNIGHTLY} or {@code MONTHLY}, on the first such weekday; null where its
 *     rule cannot be said in an office's words
 * @param weekdays two letters each, as RFC 5545 writes them; none where it comes every day
 * @param series what it is of
 * @param plan what the plan says beside
 */
record Rhythm(@Nullable String often, List<String> weekdays, SeriesView series, SeriesView.Plan plan) {

    private static final Set<String> IN_WORDS = Set.of("FREQ", "INTERVAL", "BYDAY", "UNTIL", "WKST");

    /** Those that go on, in the order in which they were planned. */
    static List<Rhythm> of(SeriesViews all) {
        return all.series().stream()
                .filter(series -> series.lastDate() == null)
                .map(series -> of(series, series.plans().getLast()))
                .toList();
    }

    private static Rhythm of(SeriesView series, SeriesView.Plan plan) {
        Map<String, String> parts = new HashMap<>();
        Arrays.stream(plan.rule().split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> parts.put(part[0], part[1]));
        String often = often(parts);
        String days = parts.getOrDefault("BYDAY", "");
        return new Rhythm(
                often,
                often == null || days.isEmpty()
                        ? List.of()
                        : Arrays.stream(days.split(",")).map(Rhythm::weekday).toList(),
                series,
                plan);
    }

    private static @Nullable String often(Map<String, String> parts) {
        if (!IN_WORDS.containsAll(parts.keySet())) {
            return null;
        }
        boolean first =
                Arrays.stream(parts.getOrDefault("BYDAY", "").split(",")).allMatch(day -> day.matches("1[A-Z]{2}"));
        return switch (parts.get("FREQ") + parts.getOrDefault("INTERVAL", "1")) {
            case "DAILY1" -> parts.containsKey("BYDAY") ? null : "DAILY";
            case "WEEKLY1" -> "WEEKLY";
            case "WEEKLY2" -> "FORTNIGHTLY";
            case "MONTHLY1" -> first ? "MONTHLY" : null;
            default -> null;
        };
    }

    private static String weekday(String given) {
        return given.substring(given.length() - 2);
    }
}
