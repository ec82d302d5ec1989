package org.redvest.command.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;

    /**
     * Reads the header.
     *
     * @throws Refusal {@link Problem#FILE_EMPTY} or {@link Problem#FILE_COLUMNS_MISSING}
     */
    Rows(Reader text, List<String> neededColumns) {
        this.reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
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
            throw new Refusal(Problem.ROW_MALFORMED, "The file is no CSV: a quotation mark is not closed, or a cell is too long.");
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        CsvRecord record = records.next();
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
}
