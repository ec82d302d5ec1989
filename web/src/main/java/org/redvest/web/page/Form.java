package org.redvest.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.web.ledger.Refused;
import org.redvest.web.ledger.Refused.FieldError;

/**
 * A page's form: what was typed into it, what was wrong with that, and the key under which it takes effect once.
 *
 * @param typed by field
 * @param refused why it was refused; null where it was not
 * @param key the command's idempotency key: the same again where the same may succeed again, else a new one
 * @param address of the page that the form stands on: where it is shown again
 */
public record Form(
        Map<String, List<String>> typed, @Nullable Refused refused, String key, String address) {

    /** Name of the field with the key. */
    public static final String KEY = "key";

    /** Name of the field with the address of the page that it stands on. */
    static final String ADDRESS = "form";

    static Form of(HttpServletRequest request, @Nullable Refused refused, String address) {
        Map<String, List<String>> typed = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
        List<String> given = typed.getOrDefault(KEY, List.of());
        boolean again = refused != null && refused.maySucceedAgain() && !given.isEmpty();
        return new Form(
                typed, refused, again ? given.getFirst() : UUID.randomUUID().toString(), address);
    }

    /** What was typed into a field; empty where nothing was. */
    public String value(String field) {
        return typed.getOrDefault(field, List.of("")).getFirst();
    }

    /** What was typed, or else what stands there before. */
    public String value(String field, @Nullable Object before) {
        return typed.containsKey(field) ? value(field) : before == null ? "" : before.toString();
    }

    /** Whether a box was ticked or an option chosen. */
    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /** Whether this page is a form that came back. */
    public boolean cameBack() {
        return refused != null;
    }

    /** What is wrong with a field; null where nothing is. */
    public @Nullable FieldError error(String field) {
        return refused == null
                ? null
                : refused.errors().stream()
                        .filter(error -> error.field().equals(field))
                        .findFirst()
                        .orElse(null);
    }
}
