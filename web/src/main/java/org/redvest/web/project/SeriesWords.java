package org.redvest.web.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.redvest.web.page.Typed;

/** An office's words for when a series comes, as the API takes them, with the keys of what a form calls them. */
final class SeriesWords {

    /** How often. */
    static final Map<String, String> OFTEN =
            ordered("每周", "WEEKLY", "每天", "DAILY", "每两周", "FORTNIGHTLY", "每月", "MONTHLY");

    /** On which weekdays, Monday first. */
    static final Map<String, String> WEEKDAYS =
            ordered("一", "MO", "二", "TU", "三", "WE", "四", "TH", "五", "FR", "六", "SA", "日", "SU");

    private SeriesWords() {}

    /**
     * What a form says of when a series comes, as the API takes it.
     *
     * @param prefix of its fields
     * @param weekdays that were ticked; null where none was
     */
    static Typed plan(Map<String, String> typed, String prefix, @Nullable List<String> weekdays) {
        return Typed.body()
                .words("rule", typed.get(prefix + "rule"))
                .code("every", typed.get(prefix + "every"))
                .with("weekdays", weekdays == null ? null : String.join("、", weekdays))
                .code("firstDate", typed.get(prefix + "firstDate"))
                .code("lastDate", typed.get(prefix + "lastDate"))
                .code("startTime", typed.get(prefix + "startTime"))
                .code("endTime", typed.get(prefix + "endTime"))
                .with("skipsHolidays", typed.containsKey(prefix + "skipsHolidays"))
                .number("capacity", typed.get(prefix + "capacity"))
                .with("waitingList", typed.containsKey(prefix + "waitingList"))
                .number("signUpDays", typed.get(prefix + "signUpDays"));
    }

    private static Map<String, String> ordered(String... wordsAndKeys) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int at = 0; at < wordsAndKeys.length; at += 2) {
            words.put(wordsAndKeys[at], wordsAndKeys[at + 1]);
        }
        return words;
    }
}
