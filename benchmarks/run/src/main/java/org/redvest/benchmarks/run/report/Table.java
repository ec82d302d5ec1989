package org.redvest.benchmarks.run.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A table in Markdown: its first column is text, the others are figures. */
public final class Table {

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table with these columns. */
    public Table(String... header) {
        this.header = List.of(header);
    }

    /** Adds a row with a cell for every column. */
    public Table row(Object... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + header);
        }
        rows.add(List.of(cells).stream().map(String::valueOf).toList());
        return this;
    }

    /** Whether nothing was added. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    String markdown() {
        List<String> lines = new ArrayList<>();
        lines.add(line(header));
        List<String> rule = new ArrayList<>(Collections.nCopies(header.size(), "--:"));
        rule.set(0, "---");
        lines.add("|" + String.join("|", rule) + "|");
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |";
    }
}
