package org.redvest.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a message that systems sign and hash: a JSON object by RFC 8785, which is its fields in the order of their names
 * without white space, in UTF-8. For integers and fit texts ({@link Fit}), of which only quotes and backslashes are escaped;
 * names of fields are ASCII.
 */
public final class PlainJson {

    private final Map<String, String> fields = new TreeMap<>();

    /** With an integer. */
    public PlainJson with(String name, long value) {
        fields.put(name, String.valueOf(value));
        return this;
    }

    /** With a text, as the value writes itself; left out where there is none. */
    public PlainJson with(String name, @Nullable Object text) {
        if (text != null) {
            fields.put(name, quoted(text.toString()));
        }
        return this;
    }

    /** With an object within; left out where there is none. */
    public PlainJson within(String name, @Nullable PlainJson object) {
        if (object != null) {
            fields.put(name, object.toString());
        }
        return this;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The bytes of it. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return fields.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
