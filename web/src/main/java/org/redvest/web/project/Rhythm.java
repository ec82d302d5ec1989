package org.redvest.web.project;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.service.series.query.SeriesView;
import org.redvest.api.service.series.query.SeriesViews;
import org.redvest.web.page.Moments;

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

    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8})");
    private static final Set<String> IN_WORDS = Set.of("FREQ", "INTERVAL", "BYDAY", "UNTIL", "WKST");

    /** Those that go on or come a few times more, in the order in which they were planned. */
    static List<Rhythm> of(SeriesViews all) {
        LocalDate today = Moments.today();
        return all.series().stream()
                .filter(series ->
                        series.lastDate() == null || !series.lastDate().isBefore(today))
                .map(Rhythm::newest)
                .toList();
    }

    /** As the newest plan has it. */
    static Rhythm newest(SeriesView series) {
        return of(series, series.plans().getLast());
    }

    /** As each of its plans had it, the first one first. */
    static List<Rhythm> all(SeriesView series) {
        return series.plans().stream().map(plan -> of(series, plan)).toList();
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

    /** When it is over on each day, by the clocks in China. */
    public LocalTime endTime() {
        return LocalTime.parse(plan.startTime()).plusMinutes(plan.minutes());
    }

    /** Last date on which the plan makes it come; null where it has none. */
    public @Nullable LocalDate until() {
        Matcher given = UNTIL.matcher(plan.rule());
        return given.find() ? LocalDate.parse(given.group(1), DateTimeFormatter.BASIC_ISO_DATE) : null;
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
