package org.redvest.command.exchange.imports;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.exchange.imports.ImportKind;
import org.redvest.command.exchange.imports.FileFormat.Reading;
import org.redvest.command.exchange.imports.Lines.Line;

/** The rows of a file, read one by one; its columns may stand in any order, its header beneath a title. */
final class Rows implements Iterator<Row>, AutoCloseable {

    /** Lines among which the header is looked for: offices write a title above it, or when the list was made. */
    private static final int HEADER_WITHIN = 10;

    private final Reading reading;
    private final Lines lines;
    private final Header header;
    private @Nullable Line ahead;

    private Rows(Reading reading, Header header) throws IOException {
        this.reading = reading;
        this.lines = reading.opener().open();
        this.header = header;
        Line line = lines.next();
        while (line != null && line.number() != header.line()) {
            line = lines.next();
        }
        this.ahead = nextFilled(lines);
    }

    /**
     * Opens the one table of a file that has all needed columns: of a text, by the one separator by which it has them; of
     * a workbook, the one sheet.
     *
     * @throws Refusal one of the problems of files, {@link Problem#ROW_MALFORMED}
     */
    static Rows open(Source file, FileFormat format, ImportKind kind) throws IOException {
        Found found = null;
        List<String> fewestMissing = null;
        Refusal damaged = null;
        for (Reading reading : format.readings(file)) {
            try (Lines lines = reading.opener().open()) {
                Line line = nextFilled(lines);
                for (int tried = 0; line != null && tried < HEADER_WITHIN; tried++) {
                    List<String> missing = Header.missing(line, kind);
                    if (missing.isEmpty()) {
                        if (found != null) {
                            throw ambiguous(found.reading(), reading);
                        }
                        found = new Found(reading, line);
                        break;
                    }
                    if (fewestMissing == null || missing.size() < fewestMissing.size()) {
                        fewestMissing = missing;
                    }
                    line = nextFilled(lines);
                }
            } catch (Refusal refusal) {
                // read by another separator the text may be whole
                if (refusal.problem() != Problem.ROW_MALFORMED) {
                    throw refusal;
                }
                damaged = refusal;
            }
        }
        if (found != null) {
            Header header = Header.of(found.header(), kind, found.reading().dates());
            return new Rows(found.reading(), header);
        }
        if (fewestMissing != null) {
            throw new Refusal(
                    Problem.FILE_COLUMNS_MISSING,
                    "The header lacks the columns %s. The cells of a text are separated by comma, tab or semicolon."
                            .formatted(String.join("、", fewestMissing)));
        }
        throw damaged == null ? new Refusal(Problem.FILE_EMPTY) : damaged;
    }

    private record Found(Reading reading, Line header) {}

    private static Refusal ambiguous(Reading one, Reading other) {
        return new Refusal(
                Problem.FILE_SHEETS_AMBIGUOUS,
                "Both the sheets “%s” and “%s” have the needed columns: hide or delete all but the one to import."
                        .formatted(one.sheet(), other.sheet()));
    }

    /** The next line that has anything in it: lines of nothing but separators or formats are no rows. */
    private static @Nullable Line nextFilled(Lines lines) {
        Line line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return line;
    }

    /** The one way to read the file by which it is a table of its kind. */
    Reading reading() {
        return reading;
    }

    Header header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Row next() {
        Line line = ahead;
        if (line == null) {
            throw new NoSuchElementException();
        }
        ahead = nextFilled(lines);
        return new Row(line.number(), header, line.cells());
    }

    @Override
    public void close() {
        lines.close();
    }
}
