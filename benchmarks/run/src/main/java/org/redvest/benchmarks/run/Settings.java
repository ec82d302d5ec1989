package org.redvest.benchmarks.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much is measured.
 *
 * @param size the figures that differ between a daily and a published run
 * @param paths where things lie
 * @param crashRounds rounds of the long crash test; 0 leaves it out
 * @param axonServer host:port of an Axon Server to measure RedVest on too, or null
 * @param only keys of the measures to take; empty means all
 */
record Settings(
        Size size, Paths paths, int crashRounds, @Nullable String axonServer, List<String> only) {

    /** Of the city, of the order of rounds, of everything that is drawn by lot. */
    static final long SEED = 20_261_122;

    /**
     * What is measured, and for how long.
     *
     * @param name of the setting
     * @param cityVolunteers volunteers of the city
     * @param townVolunteers volunteers of the small store that the city is compared with
     * @param spread over how many volunteers commands are spread
     * @param callers concurrency of the ladder that every subject climbs
     * @param moreCallers further steps for RedVest and the floor
     * @param rounds how often each figure is taken
     * @param seconds length of one closed-loop round
     * @param warmUpSeconds before a subject's first round
     * @param openSeconds length of one open-loop round
     * @param sustainedSeconds for how long a lag must not grow
     * @param crashRounds of the crash test, where nothing else is said
     * @param races in a row in which people come and go
     * @param checkIns how many check in, 2,000 a minute
     * @param projects that are on the map
     */
    record Size(
            String name,
            int cityVolunteers,
            int townVolunteers,
            int spread,
            List<Integer> callers,
            List<Integer> moreCallers,
            int rounds,
            double seconds,
            double warmUpSeconds,
            double openSeconds,
            double sustainedSeconds,
            int crashRounds,
            int races,
            int checkIns,
            int projects) {

        /** For daily use: within five minutes. */
        static final Size SMALL =
                new Size("small", 10_000, 1_000, 5_000, List.of(16, 64), List.of(), 3, 1, 2, 2, 4, 0, 4, 400, 2_000);

        /** A fifth of Xiamen, in a third of the time. */
        static final Size MEDIUM = new Size(
                "medium",
                130_000,
                6_500,
                20_000,
                List.of(1, 16, 64),
                List.of(256),
                3,
                5,
                20,
                10,
                20,
                0,
                20,
                2_000,
                14_000);

        /** Xiamen. */
        static final Size FULL = new Size(
                "full",
                650_000,
                6_500,
                20_000,
                List.of(1, 4, 16, 64),
                List.of(128, 256),
                3,
                6,
                20,
                15,
                25,
                200,
                100,
                2_000,
                14_000);
    }

    /**
     * Folders and files.
     *
     * @param work for databases and logs; emptied by every run
     * @param page the report
     * @param charts folder of charts and raw figures
     * @param peersClasspath file with the class path of the peers
     */
    record Paths(Path work, Path page, Path charts, Path peersClasspath) {}

    /** Reads {@code --name=value} arguments. */
    static Settings of(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.replaceFirst("^--", "").split("=", 2);
            given.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        Size size =
                switch (given.getOrDefault("benchmark", "")) {
                    case "small" -> Size.SMALL;
                    case "medium" -> Size.MEDIUM;
                    case "full" -> Size.FULL;
                    default -> throw new IllegalArgumentException("-Dbenchmark is small, medium or full");
                };
        Path target = Path.of(given.getOrDefault("target", "target")).toAbsolutePath();
        // a daily run must not replace the published figures
        Path pages = size.equals(Size.SMALL)
                ? target
                : Path.of(given.getOrDefault("docs", "docs")).toAbsolutePath();
        Paths paths = new Paths(
                Path.of(given.getOrDefault("work", target.resolve("benchmark").toString()))
                        .toAbsolutePath(),
                pages.resolve("benchmarks.md"),
                pages.resolve("benchmarks"),
                Path.of(given.getOrDefault("peers", "")).toAbsolutePath());
        String axonServer = given.getOrDefault("axonserver", "");
        String crashRounds = given.getOrDefault("crash-rounds", "");
        String only = given.getOrDefault("only", "");
        return new Settings(
                size,
                paths,
                crashRounds.isEmpty() ? size.crashRounds() : Integer.parseInt(crashRounds),
                axonServer.isEmpty() ? null : axonServer,
                only.isEmpty() ? List.of() : List.of(only.split(",")));
    }
}
