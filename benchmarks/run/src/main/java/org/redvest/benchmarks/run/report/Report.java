package org.redvest.benchmarks.run.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The page that shows what was measured, and under which conditions. */
public final class Report {

    private final String setting;
    private final Map<String, String> conditions;
    private final List<Chapter> chapters;
    private final Properties explanations;

    /**
     * A report.
     *
     * @param setting which of the settings was run
     * @param conditions machine, versions and settings, in the order in which they are shown
     * @param chapters what was measured
     * @param explanations by key of a target: why it falls short
     */
    public Report(String setting, Map<String, String> conditions, List<Chapter> chapters, Properties explanations) {
        this.setting = setting;
        this.conditions = conditions;
        this.chapters = chapters;
        this.explanations = explanations;
    }

    /** The whole page in Markdown. */
    public String markdown() {
        StringBuilder page = new StringBuilder("""
                # Measured

                Written by the benchmarks themselves, setting `%s`; every run rewrites this page. How to repeat it:

                ```shell
                ./mvnw -B verify -pl benchmarks/run,benchmarks/peers -am -DskipTests -Dbenchmark=%s
                ```

                Everything runs on one machine: the database server, the subject, and whoever loads it. So compare figures
                within this page, and quote ratios. Figures are medians of the rounds, with the smallest and the largest.

                """.formatted(setting, setting));
        Table table = new Table("measure", "target", "measured: median (min–max)", "met?");
        verdicts()
                .forEach(verdict -> table.row(
                        verdict.target().measure(), verdict.target().text(), verdict.measured(), mark(verdict)));
        page.append(table.markdown()).append('\n');
        shortcomings(page);
        page.append("## Conditions\n\n");
        Table machine = new Table("", "value");
        conditions.forEach(machine::row);
        page.append(machine.markdown()).append('\n');
        chapters.forEach(chapter -> page.append(chapter.markdown()).append('\n'));
        return page.toString().strip() + "\n";
    }

    private void shortcomings(StringBuilder page) {
        List<Verdict> missed = verdicts().stream()
                .filter(verdict -> !Boolean.TRUE.equals(verdict.met()))
                .toList();
        if (missed.isEmpty()) {
            return;
        }
        page.append("### What falls short\n\n");
        missed.forEach(verdict -> page.append("- **%s**: %s.%n"
                .formatted(
                        verdict.target().measure(),
                        explanations.getProperty(verdict.target().key(), "is not explained yet"))));
        page.append('\n');
    }

    private List<Verdict> verdicts() {
        Map<Target, Verdict> given = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            given.put(target, target.notMeasured("not part of this run"));
        }
        chapters.stream()
                .flatMap(chapter -> chapter.verdicts().stream())
                .forEach(verdict -> given.put(verdict.target(), verdict));
        return List.copyOf(given.values());
    }

    private static String mark(Verdict verdict) {
        Boolean met = verdict.met();
        return met == null ? "–" : met ? "yes" : "**no**";
    }
}
