package org.redvest.command.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;

/** The rows of a CSV file, read one by one; its columns may stand in any order. */
final class Rows implements Iterator<Row>, AutoCloseable {

    private final Ending text;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;

    /**
     * Reads the header.
     *
     * @throws Refusal {@link Problem#FILE_EMPTY} or {@link Problem#FILE_COLUMNS_MISSING}
     */
    Rows(Reader text, List<String> neededColumns) {
        this.text = new Ending(text);
        this.reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(this.text);
        this.records = reader.iterator();
        if (!hasNext()) {
            throw new Refusal(Problem.FILE_EMPTY);
        }
        this.header = records.next().getFields().stream().map(String::strip).toList();
        List<String> missing = neededColumns.stream()
                .filter(column -> !header.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    Problem.FILE_COLUMNS_MISSING,
                    "The header lacks the columns %s.".formatted(String.join("、", missing)));
        }
    }

    @Override
    public boolean hasNext() {
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
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRecord record = records.next();
        if (!hasNext() && text.isWithin(record.getField(record.getFieldCount() - 1))) {
            throw noCsv();
        }
        if (record.getFieldCount() != header.size()) {
            return new Row(record.getStartingLineNumber(), null);
        }
        Map<String, String> cells = HashMap.newHashMap(header.size());
        for (int i = 0; i < header.size(); i++) {
            cells.put(header.get(i), record.getField(i));
        }
        return new Row(record.getStartingLineNumber(), cells);
    }

    @Override
    public void close() throws IOException {
        reader.close();
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
