package org.redvest.web.project;

import java.util.LinkedHashMap;
import java.util.Map;

/** An office's words for when a series comes, as the API takes them, with the keys of what a form calls them. */
final class SeriesWords {

    /** How often. */
    static final Map<String, String> OFTEN =
            ordered("每周", "WEEKLY", "每天", "DAILY", "每两周", "FORTNIGHTLY", "每月", "MONTHLY");

    /** On which weekdays, Monday first. */
    static final Map<String, String> WEEKDAYS =
            ordered("一", "MO", "二", "TU", "三", "WE", "四", "TH", "五", "FR", "六", "SA", "日", "SU");

    private SeriesWords() {}

    private static Map<String, String> ordered(String... wordsAndKeys) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int at = 0; at < wordsAndKeys.length; at += 2) {
            words.put(wordsAndKeys[at], wordsAndKeys[at + 1]);
        }
        return words;
    }
}
