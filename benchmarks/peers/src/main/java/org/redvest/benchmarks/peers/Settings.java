package org.redvest.benchmarks.peers;

import java.util.List;

/**
 * What a peer is started with.
 *
 * @param jdbcUrl an empty database, user included
 * @param volunteers over how many the commands spread
 * @param payloadBytes what one event takes as it is stored, within a tenth
 * @param metaBytes what its envelope takes
 * @param projection whether a read model is written as well, where the peer offers it
 */
public record Settings(String jdbcUrl, int volunteers, int payloadBytes, int metaBytes, boolean projection) {

    static final String USAGE =
            "<peer> <jdbcUrl of an empty database> <volunteers> <payloadBytes> <metaBytes> [--projection]";

    private static final int POSITIONS = 5;

    static Settings of(String... arguments) {
        if (arguments.length < POSITIONS) {
            throw new IllegalArgumentException("expected " + USAGE);
        }
        return new Settings(
                arguments[1],
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]),
                List.of(arguments).subList(POSITIONS, arguments.length).contains("--projection"));
    }
}
