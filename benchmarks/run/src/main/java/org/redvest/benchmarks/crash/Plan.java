package org.redvest.benchmarks.crash;

import java.time.Duration;

/**
 * How long and how often the harness hurts what it tests.
 *
 * @param kills rounds of {@code kill -9} of RedVest
 * @param checkEvery full checks after so many of those rounds; what was acknowledged is looked for after each
 * @param hurts rounds of each of the other scenarios
 * @param longestLoad longest load of a round; a kill comes at a random moment within it
 * @param longestOutage longest time for which the database stays away
 * @param claimTimeout after which another process takes over an event processor
 * @param pause of a stopped process: longer than the claim timeout, or nothing is taken over
 * @param rivalry for how long rival writers write
 * @param volunteers whose hours are certified
 * @param fastStart whether children start from a cache of their classes, which takes a while to make
 */
record Plan(
        int kills,
        int checkEvery,
        int hurts,
        Duration longestLoad,
        Duration longestOutage,
        Duration claimTimeout,
        Duration pause,
        Duration rivalry,
        int volunteers,
        boolean fastStart) {

    /** Callers of RedVest at a time, and rival writers at a time. */
    static final int CALLERS = 16;

    /** The long version. */
    static Plan of(int rounds) {
        return new Plan(
                rounds,
                20,
                Math.max(1, rounds / 20),
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                Duration.ofSeconds(10),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60),
                1_024,
                true);
    }

    /** The version that every build runs: each scenario, with what it waits for made shorter. */
    static Plan brief() {
        return new Plan(
                3,
                3,
                1,
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(6),
                Duration.ofSeconds(3),
                64,
                false);
    }
}
