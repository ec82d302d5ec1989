package org.redvest.benchmarks.run.report;

import java.util.ArrayList;
import java.util.List;

/** What a group of measures found: rows for the table of all measures, and a section of its own. */
public final class Chapter {

    private final String title;
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private final List<Chart> charts = new ArrayList<>();

    /** A chapter with this heading. */
    public Chapter(String title) {
        this.title = title;
    }

    /** Adds a row to the table of all measures. */
    public Chapter verdict(Verdict verdict) {
        verdicts.add(verdict);
        return this;
    }

    /** Adds a paragraph. */
    public Chapter text(String paragraph) {
        body.add(paragraph + "\n");
        return this;
    }

    /** Adds a table, unless nothing is in it. */
    public Chapter table(Table table) {
        if (!table.isEmpty()) {
            body.add(table.markdown());
        }
        return this;
    }

    /** Adds a chart, unless nothing is in it. */
    public Chapter chart(Chart chart) {
        if (!chart.isEmpty()) {
            charts.add(chart);
            body.add("![%s](benchmarks/%s)%n".formatted(chart.title(), chart.file()));
        }
        return this;
    }

    /** Rows for the table of all measures. */
    public List<Verdict> verdicts() {
        return verdicts;
    }

    /** The charts to be written beside the report. */
    public List<Chart> charts() {
        return charts;
    }

    String markdown() {
        return "## " + title + "\n\n" + String.join("\n", body);
    }
}
