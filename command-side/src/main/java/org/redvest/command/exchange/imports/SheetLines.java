package org.redvest.command.exchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.redvest.command.exchange.imports.NumberFormats.Kind;

/**
 * The lines of a sheet, each cell as the text of its value: a formula's as it was last computed, a date as 2022-03-05, a
 * time as 09:00. Rows that a filter hides are lines like the others, as they are when a spreadsheet saves CSV.
 */
final class SheetLines implements Lines {

    private static final int MOST_ROWS = 1_048_576;

    /** More columns than any roster has; a file may name the sixteen thousandth in every row. */
    private static final int MOST_COLUMNS = 256;

    /** Characters of a row. */
    private static final int LONGEST_ROW = 65_536;

    /** What a spreadsheet shows of a formula that it could not compute. */
    private static final String NO_VALUE = "#N/A";

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})\\d{1,7}");
    private static final Pattern NUMBER =
            Pattern.compile("-?\\d{0,30}\\.?\\d{0,30}(E[+-]?\\d{1,3})?", Pattern.CASE_INSENSITIVE);

    /** A spreadsheet keeps 15 digits of a number; what had more is no longer what was typed. */
    private static final BigDecimal NOT_EXACT = BigDecimal.TEN.pow(15);

    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final BigDecimal SECONDS_OF_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    private final InputStream bytes;
    private final Xml xml;
    private final List<String> texts;
    private final NumberFormats formats;
    private final SerialDates dates;
    private boolean more;
    private long number;
    private int width;

    SheetLines(InputStream bytes, List<String> texts, NumberFormats formats, SerialDates dates)
            throws XMLStreamException {
        this.bytes = bytes;
        this.xml = new Xml(bytes);
        this.texts = texts;
        this.formats = formats;
        this.dates = dates;
        this.more = xml.goTo("sheetData");
    }

    @Override
    public @Nullable Line next() {
        try {
            more = more && xml.goToWithin("sheetData", "row");
            return more ? line() : null;
        } catch (XMLStreamException e) {
            throw Workbook.unreadable();
        }
    }

    private Line line() throws XMLStreamException {
        long next = integer(xml.attribute("r", String.valueOf(number + 1)));
        if (next <= number || next > MOST_ROWS) {
            throw Workbook.unreadable();
        }
        number = next;
        List<String> cells = new ArrayList<>(width);
        int length = 0;
        int column = 0;
        while (xml.goToWithin("row", "c")) {
            String address = xml.attribute("r", "");
            column = address.isEmpty() ? column : column(address);
            String value = value();
            length += value.length();
            if (length > LONGEST_ROW || (column >= MOST_COLUMNS && !value.isBlank())) {
                throw Workbook.tooLarge();
            }
            if (!value.isEmpty()) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, value);
            }
            column++;
        }
        // a sheet has all cells of all its columns, but names only those that are filled
        width = Math.max(width, cells.size());
        while (cells.size() < width) {
            cells.add("");
        }
        return new Line(number, cells);
    }

    private static long integer(String digits) {
        if (!digits.matches("\\d{1,9}")) {
            throw Workbook.unreadable();
        }
        return Long.parseLong(digits);
    }

    private static int column(String address) {
        Matcher matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            throw Workbook.unreadable();
        }
        return matcher.group(1).chars().reduce(0, (column, letter) -> (column * 26) + letter - 'A' + 1) - 1;
    }

    private String value() throws XMLStreamException {
        String type = xml.attribute("t", "n");
        Kind kind = formats.ofStyle(xml.attribute("s", ""));
        String value = "";
        boolean formula = false;
        while (xml.goToWithin("c", "v", "f", "is")) {
            if (xml.is("f")) {
                formula = true;
            } else if (xml.is("is")) {
                value = xml.richText("is");
            } else {
                value = xml.text("v");
            }
        }
        if (value.isEmpty()) {
            return formula ? NO_VALUE : "";
        }
        return switch (type) {
            case "s" -> shared(value);
            case "n" -> number(value, kind);
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            default -> value;
        };
    }

    private String shared(String index) {
        long position = integer(index);
        if (position >= texts.size()) {
            throw Workbook.unreadable();
        }
        return texts.get((int) position);
    }

    private String number(String raw, Kind kind) {
        if (!NUMBER.matcher(raw).matches() || !raw.matches(".*\\d.*")) {
            return raw;
        }
        BigDecimal value = new BigDecimal(raw);
        return (kind == Kind.NUMBER || value.signum() < 0 ? Optional.<String>empty() : moment(value, kind))
                .orElseGet(() -> plain(value));
    }

    /** A spreadsheet shows 1.1 where its sum of tenths is 1.1000000000000001. */
    private static String plain(BigDecimal exact) {
        BigDecimal value = exact.abs().compareTo(NOT_EXACT) < 0 ? exact.round(SHOWN) : exact;
        if (value.abs().compareTo(NOT_EXACT) < 0) {
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        }
        return String.format(Locale.ROOT, "%.5E", value);
    }

    private Optional<String> moment(BigDecimal value, Kind kind) {
        BigDecimal seconds = value.multiply(SECONDS_OF_A_DAY).setScale(0, RoundingMode.HALF_UP);
        if (seconds.compareTo(SECONDS_OF_A_DAY) < 0) {
            return Optional.of(LocalTime.ofSecondOfDay(seconds.longValue()).toString());
        }
        if (kind == Kind.TIME && seconds.compareTo(SECONDS_OF_A_DAY) == 0) {
            return Optional.of("24:00");
        }
        BigDecimal[] dayAndTime = seconds.divideAndRemainder(SECONDS_OF_A_DAY);
        if (dayAndTime[0].precision() - dayAndTime[0].scale() > 7) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.ofSecondOfDay(dayAndTime[1].longValue());
        return dates.date(dayAndTime[0].longValue()).map(date -> written(date, time));
    }

    private static String written(LocalDate date, LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? date.toString() : date + "T" + time;
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
