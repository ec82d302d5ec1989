package org.redvest.web.page;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, as the API takes it: full-width digits and letters as the usual ones, no spaces around, nothing at all
 * where a field was left empty. Whether it is right, the API says.
 */
public final class Typed {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

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

    /** A name or other words, as they are: a name's own characters are not ours to change. */
    public Typed words(String field, @Nullable String typed) {
        return put(field, typed == null ? null : typed.strip());
    }

    /** A whole number; what is none is passed on for the API to say so. */
    public Typed number(String field, @Nullable String typed) {
        String number = orNull(typed);
        return put(field, number != null && WHOLE.matcher(number).matches() ? Long.valueOf(number) : number);
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

    /** The command's body. */
    public Map<String, Object> map() {
        return body;
    }
}
