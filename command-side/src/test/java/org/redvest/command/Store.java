package org.redvest.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.redvest.platform.TestPostgres;
import org.springframework.util.FileSystemUtils;

/**
 * Where a ledger is kept.
 *
 * @param address of its PostgreSQL
 * @param settings with which a command side finds it
 */
record Store(String address, List<String> settings) {

    /** Names the Axon Server to test on, {@code host:port}; without it those tests are skipped. */
    static final String AXON_SERVER = "REDVEST_TEST_AXONSERVER";

    /** Everything in a PostgreSQL database of its own. */
    static Store onPostgres() {
        String address = TestPostgres.freshDatabase();
        return new Store(
                address,
                List.of(
                        "--spring.datasource.url=" + address,
                        "--redvest.keys.directory=" + folder(),
                        "--redvest.keys.create=true"));
    }

    /** Events and commands in an Axon Server, which remembers earlier runs, and the rest in a database of its own. */
    static Store onAxonServer() {
        Store postgres = onPostgres();
        return new Store(
                postgres.address(),
                Stream.concat(
                                postgres.settings().stream(),
                                Stream.of("--axon.axonserver.servers=" + System.getenv(AXON_SERVER)))
                        .toList());
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("redvest-keys");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile())));
            return folder.resolve("keys");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
