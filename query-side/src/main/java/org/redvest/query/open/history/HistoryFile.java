package org.redvest.query.open.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.redvest.platform.web.Cells;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole of a history, or of what somebody did, as a file. It is read part by part while it is written, so that none is too long.
 *
 * @param <T> what stands on a line
 */
final class HistoryFile<T> {

    /** One event a line, as JSON. */
    static final String NDJSON = "application/x-ndjson";

    /** One event a row. */
    static final String CSV = "text/csv";

    /** Where a history is read. */
    @FunctionalInterface
    interface Source<T> {

        /** What follows a position; from the beginning where that is null. */
        Part<T> after(@Nullable Long cursor);
    }

    /**
     * A part of a history.
     *
     * @param events oldest first
     * @param nextCursor where the next part begins; null on the last
     */
    record Part<T>(List<T> events, @Nullable Long nextCursor) {}

    /**
     * A column of the table.
     *
     * @param name its heading
     * @param cell what stands in it; null where nothing does
     */
    record Column<T>(String name, Cell<T> cell) {}

    /** What stands in a cell. */
    @FunctionalInterface
    interface Cell<T> {

        @Nullable Object of(T event);
    }

    private final Part<T> first;
    private final Source<T> source;
    private final JsonMapper json;

    /** Asks for the first part, so that a history that there is not is refused before a file begins. */
    HistoryFile(Source<T> source, JsonMapper json) {
        this.first = source.after(null);
        this.source = source;
        this.json = json;
    }

    /** One event a line, as JSON. */
    ResponseEntity<StreamingResponseBody> lines(String name) {
        return streamed(MediaType.parseMediaType(NDJSON), name + ".ndjson", this::writeLines);
    }

    /** One event a row, for a spreadsheet. */
    ResponseEntity<StreamingResponseBody> csv(String name, List<Column<T>> columns) {
        return streamed(MediaType.parseMediaType(CSV + ";charset=UTF-8"), name + ".csv", out -> writeCsv(out, columns));
    }

    private static ResponseEntity<StreamingResponseBody> streamed(
            MediaType type, String name, StreamingResponseBody body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(body);
    }

    private void writeLines(OutputStream out) {
        each(event -> {
            try {
                out.write(json.writeValueAsBytes(event));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void writeCsv(OutputStream out, List<Column<T>> columns) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Cells.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(columns.stream().map(Column::name).toList());
            each(event -> csv.writeRecord(columns.stream()
                    .map(column ->
                            Cells.unchanged(Objects.toString(column.cell().of(event), "")))
                    .toList()));
        }
    }

    private void each(Consumer<T> consumer) {
        Part<T> part = first;
        part.events().forEach(consumer);
        while (part.nextCursor() != null) {
            part = source.after(part.nextCursor());
            part.events().forEach(consumer);
        }
    }
}
