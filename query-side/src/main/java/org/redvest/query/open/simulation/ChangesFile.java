package org.redvest.query.open.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.redvest.platform.web.Cells;
import org.redvest.query.open.simulation.SimulationBook.Told;

/** Who would gain or lose, as a file that a spreadsheet opens. It is read page by page while it is written. */
final class ChangesFile {

    private static final int PAGE = 1_000;

    private static final List<String> TITLES = List.of("volunteerId", "name", "change", "before", "after");

    private final SimulationBook book;
    private final UUID simulation;
    private final List<String> columns;

    /**
     * Of one simulation.
     *
     * @param columns titles of what its kind tells beside
     */
    ChangesFile(SimulationBook book, UUID simulation, List<String> columns) {
        this.book = book;
        this.simulation = simulation;
        this.columns = columns;
    }

    void write(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Cells.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.concat(TITLES.stream(), columns.stream()).toList());
            List<Told> page = book.changes(simulation, -1, PAGE);
            while (!page.isEmpty()) {
                page.forEach(one -> csv.writeRecord(cells(one)));
                page = book.changes(simulation, page.getLast().number(), PAGE);
            }
        }
    }

    private static List<String> cells(Told one) {
        return Stream.concat(
                        Stream.of(
                                one.volunteer(),
                                one.name(),
                                one.wouldHold() > one.held() ? "BETTER" : "WORSE",
                                String.valueOf(one.held()),
                                String.valueOf(one.wouldHold())),
                        one.told().stream())
                .map(Cells::unchanged)
                .toList();
    }
}
