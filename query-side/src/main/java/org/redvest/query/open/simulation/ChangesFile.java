package org.redvest.query.open.simulation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.open.simulation.SimulationView;
import org.redvest.api.open.simulation.SimulationView.Ages;
import org.redvest.api.open.simulation.SimulationView.Totals;
import org.redvest.platform.web.Cells;
import org.redvest.query.open.simulation.SimulationBook.Told;

/**
 * A simulation as a file that a spreadsheet opens: what was tried and what it comes to, an empty line, and who would gain or lose. They
 * are read page by page while it is written.
 */
final class ChangesFile {

    private static final int PAGE = 1_000;

    private static final List<String> TITLES = List.of("volunteerId", "name", "change", "before", "after");

    private final SimulationBook book;
    private final SimulationView simulation;
    private final List<String> columns;
    private final String policy;

    /**
     * Of one simulation.
     *
     * @param columns titles of what its kind tells beside
     * @param policy what was tried, as the API tells it
     */
    ChangesFile(SimulationBook book, SimulationView simulation, List<String> columns, String policy) {
        this.book = book;
        this.simulation = simulation;
        this.columns = columns;
        this.policy = policy;
    }

    void write(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(Cells.BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            writeTotals(csv);
            csv.writeRecord("");
            csv.writeRecord(Stream.concat(TITLES.stream(), columns.stream()).toList());
            List<Told> page = book.changes(simulation.simulationId(), -1, PAGE);
            while (!page.isEmpty()) {
                page.forEach(one -> csv.writeRecord(cells(one)));
                page = book.changes(simulation.simulationId(), page.getLast().number(), PAGE);
            }
        }
    }

    private void writeTotals(CsvWriter csv) {
        Totals totals = simulation.totals();
        write(csv, "kind", simulation.kind());
        write(csv, "policy", policy);
        write(csv, "position", simulation.position());
        write(csv, "better", totals.better());
        write(csv, "worse", totals.worse());
        write(csv, "same", totals.same());
        Ages ages = totals.ages();
        if (ages != null) {
            write(csv, "betterByAge", few(ages.better()));
            write(csv, "worseByAge", few(ages.worse()));
            write(csv, "ageNotKnown", few(ages.notKnown()));
        }
        csv.writeRecord("group", "before", "after");
        write(csv, "", totals.before(), totals.after());
        totals.groups().forEach(group -> write(csv, group.name(), group.before(), group.after()));
    }

    private static String few(@Nullable Long number) {
        return number == null ? "0-" + (Ages.FEWEST - 1) : number.toString();
    }

    private static void write(CsvWriter csv, Object... values) {
        csv.writeRecord(
                Stream.of(values).map(String::valueOf).map(Cells::unchanged).toList());
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
