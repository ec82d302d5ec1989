package org.redvest.command.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/**
 * One row of a file, by the names of its columns. It holds clear personal data and does not print.
 *
 * @param line number of its first line in the file, counted from 1
 * @param cells by column name; null where the row has another number of cells than the header
 */
record Row(long line, @Nullable Map<String, String> cells) {

    /** Characters of a cell, as many as the REST API takes for its longest field. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private static final int LONGEST_CELL = 200;

    /** The text of a cell, without blanks around it; empty where the file has no such column. */
    String text(String column) {
        if (cells == null) {
            throw new Refusal(Problem.ROW_MALFORMED);
        }
        return cells.getOrDefault(column, "").strip();
    }

    /** The text of a cell that must not be empty. */
    String needed(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw new Refusal(Problem.INVALID_FIELD, "The column %s is empty.".formatted(column));
        }
        return bounded(column, text);
    }

    @Nullable String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : bounded(column, text);
    }

    private static String bounded(String column, String text) {
        if (CONTROL.matcher(text).find()) {
            throw new Refusal(Problem.INVALID_FIELD, "The column %s has control characters.".formatted(column));
        }
        if (text.length() > LONGEST_CELL) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "The column %s has more than %d characters.".formatted(column, LONGEST_CELL));
        }
        return text;
    }

    /** The parts of a list cell, separated by 、 or ; or ；. */
    List<String> list(String column) {
        return Arrays.stream(Objects.requireNonNullElse(optional(column), "").split("[、;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    @Nullable LocalDate optionalDate(String column) {
        return text(column).isEmpty() ? null : date(column);
    }

    LocalDate date(String column) {
        try {
            LocalDate date = LocalDate.parse(needed(column).replace('/', '-'));
            if (CivilTime.isOnCalendar(date)) {
                return date;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new Refusal(Problem.TIME_INVALID, "The column %s is not a date YYYY-MM-DD.".formatted(column));
    }

    LocalTime time(String column) {
        try {
            return LocalTime.parse(needed(column));
        } catch (DateTimeException e) {
            throw new Refusal(Problem.TIME_INVALID, "The column %s is not a time HH:MM.".formatted(column));
        }
    }

    @Override
    public String toString() {
        return "Row[" + line + "]";
    }
}
