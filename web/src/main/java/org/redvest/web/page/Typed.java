package org.redvest.web.page;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as the API takes it: full-width digits and letters as the usual ones, no spaces around, nothing at all
 * where a field was left empty. Whether it is right, the API says.
 */
public final class Typed {

    private final Map<String, Object> body = new LinkedHashMap<>();

    /** Nothing yet. */
    public static Typed body() {
        return new Typed();
    }

    /** A field that was left empty asks for nothing. */
    public static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** A code, number or date: NFKC, without spaces around it. */
    public Typed code(String field, @Nullable String typed) {
        return put(field, orNull(typed));
    }

    /**
     * A name or other words, as they are: a name's own characters are not ours to change. Lines are one after another: the ledger's
     * texts have no breaks.
     */
    public Typed words(String field, @Nullable String typed) {
        return put(
                field,
                typed == null
                        ? null
                        : typed.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining(" ")));
    }

    /** A number: what is none is passed on as it was typed, for the API to say so. */
    public Typed number(String field, @Nullable String typed) {
        String given = orNull(typed);
        try {
            return put(field, given == null ? null : new BigDecimal(given));
        } catch (NumberFormatException none) {
            return put(field, given);
        }
    }

    /** Anything else, where it is not null. */
    public Typed with(String field, @Nullable Object value) {
        return put(field, value);
    }

    private Typed put(String field, @Nullable Object value) {
        if (value != null && !"".equals(value)) {
            body.put(field, value);
        }
        return this;
    }

    /**
     * From when to when something is on a day, by the clocks in China, as the API takes it: {@code start} and {@code end}, on the
     * next day where that is not after the start.
     */
    public static Map<String, Object> times(@Nullable String day, @Nullable String start, @Nullable String end) {
        String from = orNull(start);
        String to = orNull(end);
        return body().with("start", instant(day, from, 0))
                .with("end", instant(day, to, from != null && to != null && to.compareTo(from) <= 0 ? 1 : 0))
                .map();
    }

    private static @Nullable String instant(@Nullable String day, @Nullable String time, int daysLater) {
        String given = orNull(day);
        if (given == null || time == null) {
            return null;
        }
        try {
            return Moments.instant(LocalDate.parse(given).plusDays(daysLater) + "T" + time);
        } catch (DateTimeException none) {
            return given;
        }
    }

    /** The command's body. */
    public Map<String, Object> map() {
        return body;
    }
}
