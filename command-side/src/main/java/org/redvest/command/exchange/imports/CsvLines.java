package org.redvest.command.exchange.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** The lines of a text whose cells one character separates. */
final class CsvLines implements Lines {

    private final Ending text;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    CsvLines(Reader text, char separator) {
        this.text = new Ending(text);
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(this.text);
        this.records = reader.iterator();
    }

    @Override
    public @Nullable Line next() {
        if (!hasNext()) {
            return null;
        }
        CsvRecord line = records.next();
        if (!hasNext() && text.isWithin(line.getField(line.getFieldCount() - 1))) {
            throw noCsv();
        }
        return new Line(line.getStartingLineNumber(), line.getFields());
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw noCsv();
        }
    }

    private static Refusal noCsv() {
        return new Refusal(
                Problem.ROW_MALFORMED, "The file is no CSV: a quotation mark is not closed, or a cell is too long.");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a text ends: the parser takes its end for a missing quotation mark, and the rows before it for one cell. */
    private static final class Ending extends FilterReader {

        /** The last character that is no line break. */
        private char last;

        Ending(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            for (int i = offset + read - 1; i >= offset; i--) {
                if (!isLineBreak(target[i])) {
                    last = target[i];
                    break;
                }
            }
            return read;
        }

        private static boolean isLineBreak(int character) {
            return character == '\n' || character == '\r';
        }

        /** Whether the last cell goes over several lines and no quotation mark ends it. */
        boolean isWithin(String cell) {
            return last != '"' && cell.chars().anyMatch(Ending::isLineBreak);
        }
    }
}
