package org.redvest.benchmarks.upgrade;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** One process of a release, at an address that outlives it: the next release's takes it over. */
final class Side implements AutoCloseable {

    /** As long as docker/compose.yaml and everything like it waits before it kills. */
    static final Duration GRACE = Duration.ofSeconds(45);

    private static final Duration START_PATIENCE = Duration.ofMinutes(4);

    private final String name;
    private final String address;
    private final Path log;
    private final Process process;

    private Side(String name, String address, Path log, Process process) {
        this.name = name;
        this.address = address;
        this.log = log;
        this.process = process;
    }

    /** Starts one and returns at once. */
    static Side start(String name, Path jar, int port, Path log, List<String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // short lives: the second compiler would not pay
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString(),
                "--server.port=" + port));
        command.addAll(settings);
        return new Side(
                name,
                "http://localhost:" + port,
                log,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start());
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    /** Waits until it says that it may be asked. */
    void awaitReady() {
        HttpRequest look = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            Awaitility.await(name + " starts, see " + log)
                    .atMost(START_PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .failFast(name + " ended during its start, see " + log, () -> !process.isAlive())
                    .until(() -> http.send(look, BodyHandlers.discarding()).statusCode() == HttpURLConnection.HTTP_OK);
        }
    }

    /**
     * Asks it to stop, as every supervisor does (SIGTERM), and tells how long it took.
     *
     * @throws IllegalStateException where it did not in the time that it is given
     */
    Duration stop() throws InterruptedException {
        long begun = System.nanoTime();
        process.destroy();
        if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("%s did not stop within %s, see %s".formatted(name, GRACE, log));
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
