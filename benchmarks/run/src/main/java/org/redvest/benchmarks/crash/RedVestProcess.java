package org.redvest.benchmarks.crash;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.redvest.standalone.RedVest;

/** A RedVest in a process of its own, which can be stopped as a machine stops it: without being asked. */
final class RedVestProcess implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(40);

    private final Process process;
    private final Api api;
    private final Path log;

    private RedVestProcess(Process process, Api api, Path log) {
        this.process = process;
        this.api = api;
        this.log = log;
    }

    /**
     * What processes have in common.
     *
     * @param folder of keys, logs and the cache of classes
     * @param jdbcUrl of the store
     * @param claimTimeout of event processors
     */
    record Launcher(Path folder, String jdbcUrl, Duration claimTimeout) {

        private static final String OWN_CLASSES = "org/redvest/benchmarks";

        /** Runs once with a notebook of the classes that are used, from which later starts are faster. */
        void makeCache() throws IOException {
            if (Stream.of(classPath().split(File.pathSeparator)).anyMatch(entry -> Files.isDirectory(Path.of(entry)))) {
                return; // the JVM makes no cache of classes that do not lie in jars
            }
            try (RedVestProcess training = start(List.of("-XX:AOTCacheOutput=" + cache()))) {
                training.awaitReady();
            }
        }

        /** Starts a process and returns at once. */
        RedVestProcess start() throws IOException {
            return start(Files.exists(cache()) ? List.of("-XX:AOTCache=" + cache()) : List.of());
        }

        private RedVestProcess start(List<String> options) throws IOException {
            int port = freePort();
            Path log = folder.resolve("redvest.log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of(
                    // short lives: the second compiler would not pay
                    "-XX:TieredStopAtLevel=1",
                    "-Xmx512m",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    classPath(),
                    RedVest.class.getName(),
                    "--server.port=" + port,
                    "--redvest.demo=true",
                    "--redvest.rate-limit.per-second=1000000",
                    "--spring.datasource.url=" + jdbcUrl,
                    "--redvest.data-directory=" + dataDirectory(),
                    "--axon.eventhandling.tokenstore.claim-timeout=" + claimTimeout.toMillis() + "ms"));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new RedVestProcess(process, new Api(port), log);
        }

        /** Where the keys lie. */
        Path dataDirectory() {
            return folder.resolve("redvest");
        }

        private Path cache() {
            return folder.resolve("redvest.aot");
        }

        /** RedVest's own: that of this process without the benchmarks. */
        private static String classPath() {
            return String.join(
                    File.pathSeparator,
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .filter(entry -> !Files.exists(Path.of(entry, OWN_CLASSES)))
                            .toList());
        }

        private static int freePort() throws IOException {
            try (ServerSocket socket = new ServerSocket(0)) {
                return socket.getLocalPort();
            }
        }
    }

    Api api() {
        return api;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitReady() {
        Awaitility.await("RedVest starts, see " + log)
                .atMost(START_PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(25))
                .ignoreExceptionsInstanceOf(IOException.class)
                .failFast("RedVest ended during its start, see " + log, () -> !process.isAlive())
                .until(() -> api.isReady());
    }

    /** {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
        api.close();
    }

    /** SIGSTOP: no thread of it does anything until {@link #resume}; its connections stay open. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** SIGCONT. */
    void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("kill -" + name + " failed");
        }
    }

    /** Asks it to stop. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
        process.destroyForcibly().onExit().join();
        api.close();
    }
}
