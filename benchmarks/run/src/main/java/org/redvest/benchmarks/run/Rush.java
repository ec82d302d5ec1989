package org.redvest.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.run.report.Chapter;
import org.redvest.benchmarks.run.report.Spread;
import org.redvest.benchmarks.run.report.Table;
import org.redvest.benchmarks.run.report.Target;

/** Five hundred sign up for twenty places: how long the last of them waits, and whether everybody is told what is so. */
final class Rush implements Measure {

    private static final String KEY = "rush";
    private static final String ON_AXON_SERVER = "rush_axonserver";

    /** Longer than the sign-ups take, so that there is time to give up a place and be offered one. */
    private static final Duration LASTS = Duration.ofSeconds(5);

    private static final Duration A_RACE = Duration.ofSeconds(8);

    private final @Nullable String axonServer;

    Rush(@Nullable String axonServer) {
        this.axonServer = axonServer;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String title() {
        return "Five hundred for twenty places";
    }

    @Override
    public List<Target> targets() {
        return List.of(Target.RUSH, Target.RUSH_TWO_PROCESSES, Target.RUSH_AXON_SERVER, Target.RUSH_FAULTS);
    }

    @Override
    public Duration estimate(Settings.Size size) {
        return Duration.ofSeconds(60).plus(A_RACE.multipliedBy(size.races())).multipliedBy(axonServer == null ? 1 : 2);
    }

    /** Where they sign up. */
    private record Course(String name, Target target, int processes) {}

    @Override
    public Chapter take(Bench bench) throws Exception {
        Chapter chapter = new Chapter(title());
        Table table = new Table("where", "the last answer after, s", "in a fresh process", "races", "faults");
        Map<String, Integer> happened = new TreeMap<>();
        List<String> faults = new ArrayList<>(run(
                bench,
                KEY,
                null,
                List.of(
                        new Course("one process", Target.RUSH, 1),
                        new Course("two processes over one store", Target.RUSH_TWO_PROCESSES, 2)),
                chapter,
                table,
                happened));
        if (axonServer != null) {
            faults.addAll(run(
                    bench,
                    ON_AXON_SERVER,
                    axonServer,
                    List.of(new Course("two processes, events in Axon Server", Target.RUSH_AXON_SERVER, 2)),
                    chapter,
                    table,
                    happened));
        }
        faults.stream().limit(20).forEach(bench.progress()::detail);
        return chapter.verdict(Target.RUSH_FAULTS.judge(Spread.of(List.of((double) faults.size()))))
                .text(
                        "%d volunteers, each signed in and with a connection of their own, sign up for one shift at the same moment; %d"
                                        .formatted(Races.CALLERS, Races.PLACES)
                                + " have a place then, the others wait in an order that each is told. In the other races, one can sign up"
                                + " for %d s: those with a place give it up one by one, of those who are offered it some accept, some"
                                        .formatted(LASTS.toSeconds())
                                + " decline, some accept in the moment in which the offer expires, and some never answer. Afterwards the"
                                + " history of every shift, as auditors read it, is read event by event and held to what everybody was"
                                + " told: no place taken twice or left free while somebody waits, nobody let in past another, nothing"
                                + " lost that was acknowledged.")
                .table(table)
                .table(events(happened));
    }

    private static Table events(Map<String, Integer> happened) {
        Table table = new Table("event", "times");
        happened.forEach((type, times) -> table.row(type, "%,d".formatted(times)));
        return table;
    }

    private List<String> run(
            Bench bench,
            String database,
            @Nullable String axonServer,
            List<Course> courses,
            Chapter chapter,
            Table table,
            Map<String, Integer> happened)
            throws Exception {
        bench.server().create(database);
        try (RedVest one = bench.start(database, axonServer);
                RedVest other = bench.start(database, axonServer);
                Races races = new Races(List.of(one, other), bench.dataDirectory(database))) {
            List<String> known = List.of();
            for (Course course : courses) {
                int before = races.number();
                double cold = races.race(course.processes());
                Spread last = last(bench, course, races);
                mix(bench, course, races, bench.size().races() / courses.size());
                List<String> all = races.faults();
                table.row(course.name(), last, Spread.number(cold), races.number() - before, all.size() - known.size());
                known = all;
                chapter.verdict(course.target().judge(last));
            }
            races.happened().forEach((type, times) -> happened.merge(type, times, Integer::sum));
            return known;
        }
    }

    private static Spread last(Bench bench, Course course, Races races) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < bench.size().rounds(); round++) {
            seconds.add(races.race(course.processes()));
            bench.progress().detail("%-40s %.2f s".formatted(course.name(), seconds.getLast()));
        }
        return Spread.of(seconds);
    }

    private static void mix(Bench bench, Course course, Races races, int number) throws Exception {
        Random random = new Random(Settings.SEED);
        for (int race = 0; race < number; race++) {
            races.race(course.processes(), LASTS, random);
            bench.progress().detail("%-40s race %d of %d".formatted(course.name(), race + 1, number));
        }
    }
}
