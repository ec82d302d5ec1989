package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.List;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/** Writes the events of the city and builds its read models: what all other measures stand on. */
final class FoundedCity implements Measure {

    @Override
    public String key() {
        return "city";
    }

    @Override
    public String title() {
        return "The city";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.BYTES_AN_EVENT);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(15 + size.cityVolunteers() / 1_000);
    }

    @Override
    public Chapter take(Bench bench) throws Exception {
        long start = System.nanoTime();
        bench.found(Bench.CITY, bench.size().cityVolunteers());
        double seconds = (System.nanoTime() - start) / 1e9;
        Server server = bench.server();
        long events = server.events(Bench.CITY);
        double bytes = server.figure(Bench.CITY, "SELECT pg_total_relation_size('ledger.domain_event')");
        return new Chapter(title())
                .verdict(Target.BYTES_AN_EVENT.judge(Spread.of(List.of(bytes / events))))
                .text("Made from the seed %d by writing events; the read models are built from them."
                        .formatted(Settings.SEED))
                .table(new Table("", "value")
                        .row("volunteers", "%,d".formatted(bench.size().cityVolunteers()))
                        .row("events", "%,d".formatted(events))
                        .row("event table with its indexes, GiB", Spread.number(bytes / (1 << 30)))
                        .row("bytes an event", Spread.number(bytes / events))
                        .row("seconds to write them", Spread.number(seconds))
                        .row("events written a second", Spread.number(events / seconds)));
    }
}
