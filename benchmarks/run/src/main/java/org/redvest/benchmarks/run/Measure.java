package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.List;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Target;

/** Something that is measured: one step of a run. */
interface Measure {

    /** Its short name, for {@code -Dbenchmark.only}. */
    String key();

    /** Its heading in the report. */
    String title();

    /** Which targets it judges. */
    List<Target> targets();

    /** How long it takes, roughly; only the shown progress depends on it. */
    Duration estimate(Settings.Size size);

    /**
     * Takes the measure.
     *
     * @throws Exception where it cannot be taken; the run goes on with the next
     */
    Chapter take(Bench bench) throws Exception;
}
