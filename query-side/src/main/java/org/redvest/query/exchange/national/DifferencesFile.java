package org.redvest.query.exchange.national;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.redvest.api.exchange.national.query.Differences;
import org.redvest.api.exchange.national.query.ReconciliationView;
import org.redvest.platform.web.Cells;

/** A comparison as a file that a spreadsheet opens: the totals, an empty line, and every difference, page by page. */
final class DifferencesFile {

    private DifferencesFile() {}

    /**
     * Writes it.
     *
     * @param after the page after a cursor; the first without one
     */
    static void write(ReconciliationView totals, Function<@Nullable Long, Differences> after, OutputStream out)
            throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Cells.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("kind", "count", "minutesThere", "minutesHere", "accepted", "rejected", "left", "open");
            totals.totals()
                    .forEach(total -> write(
                            csv,
                            total.kind(),
                            total.count(),
                            total.minutesThere(),
                            total.minutesHere(),
                            total.accepted(),
                            total.rejected(),
                            total.left(),
                            total.open()));
            csv.writeRecord("");
            csv.writeRecord(
                    "kind",
                    "line",
                    "otherLines",
                    "volunteerId",
                    "name",
                    "minutesThere",
                    "minutesHere",
                    "verdict",
                    "words",
                    "decidedAt");
            Differences page = after.apply(null);
            write(csv, page);
            while (page.nextCursor() != null) {
                page = after.apply(page.nextCursor());
                write(csv, page);
            }
        }
    }

    private static void write(CsvWriter csv, Differences page) {
        page.differences()
                .forEach(one -> write(
                        csv,
                        one.kind(),
                        one.line(),
                        one.otherLines().stream().map(String::valueOf).collect(Collectors.joining(";")),
                        one.volunteerId(),
                        one.name(),
                        one.minutesThere(),
                        one.minutesHere(),
                        one.verdict(),
                        one.words(),
                        one.decidedAt()));
    }

    private static void write(CsvWriter csv, @Nullable Object... values) {
        String[] cells = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = Cells.unchanged(Objects.toString(values[i], ""));
        }
        csv.writeRecord(cells);
    }
}
