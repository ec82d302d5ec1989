package org.redvest.web.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.api.reward.scheme.Expiry;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.web.page.Typed;

/** The form in which rules of a scheme are typed. Its fields are called as the API calls them, by their paths. */
final class RulesForm {

    private static final String RULES = "rules.";

    private RulesForm() {}

    /** What was typed, as the API takes it. */
    static Map<String, Object> body(Map<String, String> typed) {
        return Typed.body()
                .code("effectiveFrom", typed.get("effectiveFrom"))
                .words("basis", typed.get("basis"))
                .with("rules", rules(typed))
                .map();
    }

    /** The same rules, as they are tried. */
    static Map<String, Object> tried(String scheme, Map<String, String> typed) {
        return Typed.body()
                .with("schemeId", scheme)
                .code("from", typed.get("from"))
                .code("on", typed.get("on"))
                .with("rules", rules(typed))
                .map();
    }

    private static Map<String, Object> rules(Map<String, String> typed) {
        Typed rules = figures(
                        typed, RULES, "pointsPerHour", "mostMinutesPerDay", "graceDays", "professionalPointsPerHour")
                .with("categoryRates", table(typed.get("rules.categoryRates"), "category", "pointsPerHour"))
                .with("classRates", classRates(typed))
                .with("valuations", table(typed.get("rules.valuations"), "goods", "points"));
        Map<String, Object> rounding = figures(
                        typed, "rules.rounding.", "stepMinutes", "upFrom", "leastMinutes", "mostMinutes")
                .map();
        if (!rounding.isEmpty()) {
            rules.with("rounding", rounding);
        }
        String expiry = Typed.orNull(typed.get("rules.expiry.kind"));
        if (expiry != null) {
            Typed lasting = Typed.body().code("kind", expiry);
            rules.with(
                    "expiry",
                    Expiry.Kind.NEVER.name().equals(expiry)
                            ? lasting.map()
                            : lasting.number("number", typed.get("rules.expiry.number"))
                                    .map());
        }
        return rules.map();
    }

    private static Typed figures(Map<String, String> typed, String path, String... names) {
        Typed body = Typed.body();
        for (String name : names) {
            body.number(name, typed.get(path + name));
        }
        return body;
    }

    private static List<Map<String, Object>> classRates(Map<String, String> typed) {
        List<Map<String, Object>> rates = new ArrayList<>();
        for (EvidenceClass evidence : EvidenceClass.values()) {
            String rate = Typed.orNull(typed.get("rules.classRates." + evidence));
            if (rate != null) {
                rates.add(Typed.body()
                        .with("evidence", evidence)
                        .number("pointsPerHour", rate)
                        .map());
            }
        }
        return rates;
    }

    /** A line for each: a name, a space, a figure. */
    private static List<Map<String, Object>> table(@Nullable String typed, String name, String figure) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> {
                            int last = line.length();
                            while (last > 0 && !Character.isWhitespace(line.charAt(last - 1))) {
                                last--;
                            }
                            return Typed.body()
                                    .words(name, line.substring(0, last))
                                    .number(figure, line.substring(last))
                                    .map();
                        })
                        .toList();
    }
}
