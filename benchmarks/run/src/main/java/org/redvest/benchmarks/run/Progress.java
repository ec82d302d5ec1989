package org.redvest.benchmarks.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Says on standard output what runs, how far it is, and when the end is to be expected. */
final class Progress {

    private final Clock clock;
    private final Instant start;
    private final int steps;
    private final Duration planned;
    private Duration plannedOfDone = Duration.ZERO;
    private Duration plannedOfCurrent = Duration.ZERO;
    private int step;

    /**
     * Begins.
     *
     * @param steps how many there will be
     * @param planned how long all of them will take, roughly
     */
    Progress(Clock clock, int steps, Duration planned) {
        this.clock = clock;
        this.start = clock.instant();
        this.steps = steps;
        this.planned = planned;
    }

    /** The next step begins. */
    void step(String name, Duration estimate) {
        plannedOfDone = plannedOfDone.plus(plannedOfCurrent);
        plannedOfCurrent = estimate;
        step++;
        say("%n[%d/%d] %s — %s elapsed, the end is expected at about %s"
                .formatted(step, steps, name, text(elapsed()), expectedEnd()));
    }

    /** Something within the step. */
    void detail(String text) {
        say("  %s  %s".formatted(text(elapsed()), text));
    }

    Duration elapsed() {
        return Duration.between(start, clock.instant());
    }

    /** What remains is taken to be as much slower than planned as what is done was. */
    private LocalTime expectedEnd() {
        double pace = plannedOfDone.isZero() ? 1 : elapsed().toMillis() / (double) plannedOfDone.toMillis();
        Duration rest = planned.minus(plannedOfDone);
        return clock.instant()
                .plusMillis((long) (rest.toMillis() * Math.clamp(pace, 0.5, 5)))
                .atZone(ZoneId.systemDefault())
                .toLocalTime()
                .truncatedTo(ChronoUnit.MINUTES);
    }

    private static String text(Duration duration) {
        return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
    }

    @SuppressWarnings("SystemOut") // this is the driver's user interface
    private static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }
}
