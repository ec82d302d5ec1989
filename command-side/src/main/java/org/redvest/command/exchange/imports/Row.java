package org.redvest.command.exchange.imports;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.redvest.api.DivisionCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.city.Divisions;

/**
 * One row of a file, by the names of its columns. It holds clear personal data and does not print.
 *
 * @param line number of its first line in the file, counted from 1
 * @param understood what its cells mean, by column, as far as they were read
 */
record Row(long line, Header header, List<String> cells, Map<String, String> understood) {

    /** Characters of a cell, as many as the REST API takes for its longest field. */
    private static final int LONGEST_CELL = 200;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** Blanks and invisible characters: no-break and full-width blanks, marks of byte order and of direction. */
    private static final String BLANK = "[\\p{Z}\\p{Cf}\\s]";

    private static final Pattern BLANKS = Pattern.compile(BLANK + "+");
    private static final Pattern BLANKS_AROUND = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");

    /** What a spreadsheet shows where a formula has no value. */
    private static final Pattern FORMULA_ERROR =
            Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)");

    /** An apostrophe that says: text, not a formula or a number. Our own rejections have it. */
    private static final Pattern TEXT_MARK = Pattern.compile("^'(?=[=+@\\t\\r-]|[\\d.Ee+]+[Xx]?$)");

    /** The same before a code, as any keyboard gives it. */
    private static final Pattern TEXT_MARK_OF_CODE = Pattern.compile("^['‘’`]+");

    /** 3.50203E+17; a code of digits with an E in it has no sign behind it. */
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?E\\+\\d+|\\d\\.\\d+E\\d+");

    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d*");

    /** No kind of document but passports has so few digits, and nothing else; some begin with zeros. */
    private static final Pattern SHORT_OF_ZEROS = Pattern.compile("\\d{1,7}");

    /** A row of which nothing was read yet. */
    Row(long line, Header header, List<String> cells) {
        this(line, header, cells, new LinkedHashMap<>());
    }

    /** Notes what a cell means, for whoever sent it to see. */
    <T> T understood(String column, T meaning) {
        understood.put(column, meaning.toString());
        return meaning;
    }

    /**
     * Whether it cannot be told which cell belongs to which column: there are more cells than columns, or a needed one is
     * not there. Empty cells at the end may be missing; Excel leaves them out of a CSV.
     */
    boolean isMalformed() {
        return cells.size() <= header.lastNeeded()
                || cells.stream()
                        .skip(header.titles().size())
                        .anyMatch(cell ->
                                !BLANKS_AROUND.matcher(cell).replaceAll("").isEmpty());
    }

    /** Whose the row is, as far as that can be told: equal for equal codes, however they are written. */
    String owner(String column) {
        return isMalformed() ? "" : plain(cell(column));
    }

    /** The text of a cell, without blanks around it; empty where the file has no such column. */
    String text(String column) {
        if (isMalformed()) {
            throw new Refusal(Problem.ROW_MALFORMED);
        }
        String text = BLANKS_AROUND.matcher(cell(column)).replaceAll("");
        if (FORMULA_ERROR.matcher(text).matches()) {
            throw new Refusal(
                    Problem.INVALID_FIELD,
                    "The column %s has a formula without a value: put the value in its place.".formatted(column));
        }
        return understood(column, bounded(column, TEXT_MARK.matcher(text).replaceFirst("")));
    }

    private String cell(String column) {
        Integer index = header.columns().get(column);
        return index == null || index >= cells.size() ? "" : cells.get(index);
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

    /** The text of a cell that must not be empty. */
    String needed(String column) {
        return filled(column, text(column));
    }

    private static String filled(String column, String text) {
        if (text.isEmpty()) {
            throw new Refusal(Problem.INVALID_FIELD, "The column %s is empty.".formatted(column));
        }
        return text;
    }

    @Nullable String optional(String column) {
        String text = text(column);
        return text.isEmpty() ? null : text;
    }

    /**
     * The code or number of a cell that must not be empty: full-width characters as ordinary ones, letters as capitals,
     * without blanks and without an apostrophe before it.
     *
     * @throws Refusal {@link Problem#CELL_CHANGED_BY_SPREADSHEET} where it was turned into a quantity
     */
    String code(String column) {
        return filled(column, codeOf(column));
    }

    /** The same; null where the cell is empty. */
    @Nullable String optionalCode(String column) {
        String code = codeOf(column);
        return code.isEmpty() ? null : code;
    }

    private String codeOf(String column) {
        String code = plain(text(column));
        if (SCIENTIFIC.matcher(code).matches() || DECIMAL.matcher(code).matches()) {
            throw changed(column);
        }
        return understood(column, code);
    }

    private static String plain(String text) {
        String ordinary = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return TEXT_MARK_OF_CODE
                .matcher(BLANKS.matcher(ordinary).replaceAll(""))
                .replaceFirst("");
    }

    private static Refusal changed(String column) {
        return new Refusal(
                Problem.CELL_CHANGED_BY_SPREADSHEET,
                "A spreadsheet changed the number in the column %s: format the column as text and type it again."
                        .formatted(column));
    }

    /**
     * The number of an identity document.
     *
     * @param kind null where the number alone says it
     * @throws Refusal {@link Problem#CELL_CHANGED_BY_SPREADSHEET}, where zeros before it are gone too
     */
    String documentNumber(String column, @Nullable DocumentKind kind) {
        return unshortened(column, code(column), kind);
    }

    /** The same of a document whose number alone says its kind; null where the cell is empty. */
    @Nullable String optionalDocumentNumber(String column) {
        String number = optionalCode(column);
        return number == null ? null : unshortened(column, number, null);
    }

    private static String unshortened(String column, String number, @Nullable DocumentKind kind) {
        if (kind != DocumentKind.PASSPORT && SHORT_OF_ZEROS.matcher(number).matches()) {
            throw changed(column);
        }
        return number;
    }

    /**
     * A whole number in digits.
     *
     * @throws Refusal {@link Problem#INVALID_FIELD}
     */
    int number(String column) {
        try {
            return understood(column, Integer.parseInt(plain(needed(column))));
        } catch (NumberFormatException e) {
            throw new Refusal(Problem.INVALID_FIELD, "The column %s is a whole number in digits.".formatted(column));
        }
    }

    /** The same; null where the cell is empty. */
    @Nullable Integer optionalNumber(String column) {
        return text(column).isEmpty() ? null : number(column);
    }

    /** The parts of a list cell, separated by 、 or ; or ；. */
    List<String> list(String column) {
        List<String> parts = Arrays.stream(
                        Objects.requireNonNullElse(optional(column), "").split("[、;；]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        understood(column, String.join("、", parts));
        return parts;
    }

    /**
     * The division of a cell that has its code or its name.
     *
     * @throws Refusal as {@link Divisions#requireCodeOrName}
     */
    DivisionCode division(String column, Divisions divisions) {
        return understood(
                column,
                DivisionCode.of(divisions.requireCodeOrName(code(column)).code()));
    }

    @Nullable LocalDate optionalDate(String column) {
        return text(column).isEmpty() ? null : date(column);
    }

    /**
     * A civil date.
     *
     * @throws Refusal {@link Problem#TIME_INVALID}, {@link Problem#DATE_AMBIGUOUS}
     */
    LocalDate date(String column) {
        return understood(column, CellTimes.date(column, needed(column), header.dates()));
    }

    /**
     * A time of day, as what has passed since midnight; 24:00 is the end of the day.
     *
     * @throws Refusal {@link Problem#TIME_INVALID}
     */
    Duration time(String column) {
        Duration time = CellTimes.time(column, needed(column));
        understood(column, CellTimes.written(time));
        return time;
    }

    @Override
    public String toString() {
        return "Row[" + line + "]";
    }
}
