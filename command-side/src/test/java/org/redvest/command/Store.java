package org.redvest.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

    /**
     * Names its HTTP address, where it runs in development mode: its store is emptied before each class then. Policies that one
     * class adopted are in force in the next one otherwise.
     */
    private static final String AXON_SERVER_HTTP = "REDVEST_TEST_AXONSERVER_HTTP";

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

    /** Events and commands in an Axon Server, and the rest in a database of its own. */
    static Store onAxonServer() {
        Optional.ofNullable(System.getenv(AXON_SERVER_HTTP)).ifPresent(Store::empty);
        Store postgres = onPostgres();
        return new Store(
                postgres.address(),
                Stream.concat(
                                postgres.settings().stream(),
                                Stream.of("--axon.axonserver.servers=" + System.getenv(AXON_SERVER)))
                        .toList());
    }

    private static void empty(String axonServer) {
        URI events = URI.create("http://" + axonServer + "/v1/devmode/purge-events");
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = http.send(
                            HttpRequest.newBuilder(events).DELETE().build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException(events + " answered " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
