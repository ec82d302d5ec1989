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
import org.redvest.api.open.history.query.History.Entry;
import org.redvest.platform.web.Cells;
import tools.jackson.databind.json.JsonMapper;

/** The whole of a history as a file. It is read part by part while it is written, so that none is too long. */
final class HistoryFile {

    /** Where a history is read. */
    @FunctionalInterface
    interface Source {

        /** What follows a position; from the beginning where that is null. */
        Part after(@Nullable Long cursor);
    }

    /**
     * A part of a history.
     *
     * @param events oldest first
     * @param nextCursor where the next part begins; null on the last
     */
    record Part(List<Entry> events, @Nullable Long nextCursor) {}

    private final Part first;
    private final Source source;
    private final JsonMapper json;

    /** Asks for the first part, so that a history that there is not is refused before a file begins. */
    HistoryFile(Source source, JsonMapper json) {
        this.first = source.after(null);
        this.source = source;
        this.json = json;
    }

    /** One event a line, as JSON. */
    void writeLines(OutputStream out) {
        each(event -> {
            try {
                out.write(json.writeValueAsBytes(event));
                out.write('\n');
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** One event a row, for a spreadsheet; what happened is JSON in the last cell. */
    void writeCsv(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Cells.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "position",
                    "eventId",
                    "type",
                    "revision",
                    "stream",
                    "sequence",
                    "recordedAt",
                    "validFrom",
                    "validUntil",
                    "actorKind",
                    "actorId",
                    "channel",
                    "delegationId",
                    "delegationInForce",
                    "delegationInvalidSince",
                    "deputyFor",
                    "correlationId",
                    "causationId",
                    "payload");
            each(event -> csv.writeRecord(
                    cell(event.position()),
                    cell(event.eventId()),
                    cell(event.type()),
                    cell(event.revision()),
                    cell(event.stream()),
                    cell(event.sequence()),
                    cell(event.recordedAt()),
                    cell(event.validFrom()),
                    cell(event.validUntil()),
                    cell(event.actorKind()),
                    cell(event.actorId()),
                    cell(event.channel()),
                    cell(event.delegationId()),
                    cell(event.delegationInForce()),
                    cell(event.delegationInvalidSince()),
                    cell(event.deputyFor()),
                    cell(event.correlationId()),
                    cell(event.causationId()),
                    cell(json.writeValueAsString(event.payload()))));
        }
    }

    private static String cell(@Nullable Object value) {
        return Cells.unchanged(Objects.toString(value, ""));
    }

    private void each(Consumer<Entry> consumer) {
        Part part = first;
        part.events().forEach(consumer);
        while (part.nextCursor() != null) {
            part = source.after(part.nextCursor());
            part.events().forEach(consumer);
        }
    }
}
