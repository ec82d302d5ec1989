package org.redvest.command.exchange.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * Where a page of imports begins: before this one.
 *
 * @param receivedAt when the last one of the page before came
 * @param id its number, since two can come at once
 */
record Before(Instant receivedAt, UUID id) {

    private static final Before NOTHING = new Before(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT[\\d:.]{8,18}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /**
     * Reads a cursor; the first page has none.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD} where it is none
     */
    static Before of(@Nullable String cursor) {
        if (cursor == null) {
            return NOTHING;
        }
        Matcher read = FORM.matcher(cursor);
        try {
            if (read.matches()) {
                return new Before(Instant.parse(read.group(1)), UUID.fromString(read.group(2)));
            }
        } catch (DateTimeException noTime) {
            // said below
        }
        throw new Refusal(Problem.INVALID_FIELD, "The cursor is the nextCursor of the page before, as it came.");
    }

    /** The cursor that {@link #of} reads. */
    static String cursor(ImportJob last) {
        return last.receivedAt() + "_" + last.id();
    }
}
