package org.redvest.standalone;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.QuerySideApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The log is in an Axon Server that this test runs itself, and goes to the moment at which its files were copied: the database is brought
 * back as of the newest event in them.
 */
@EnabledIfEnvironmentVariable(named = RestoreOnAxonServerTest.JAR, matches = ".+")
class RestoreOnAxonServerTest extends RestoreContract {

    /** Names the jar of an Axon Server 4.6, which is started by the {@code java} of the path. */
    static final String JAR = "REDVEST_TEST_AXONSERVER_JAR";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Where it keeps the events of the one context that RedVest uses, below its own folder. */
    private static final String EVENTS = "data/default";

    private @Nullable Process process;
    private @Nullable Path home;
    private List<String> settings = List.of();

    @Override
    List<String> startLog(Path folder) throws IOException {
        Files.createDirectories(folder);
        int http = freePort();
        int grpc = freePort();
        home = folder;
        process = new ProcessBuilder(
                        "java",
                        "-Xmx256m",
                        "-jar",
                        System.getenv(JAR),
                        "--server.port=" + http,
                        "--axoniq.axonserver.port=" + grpc,
                        "--axoniq.axonserver.hostname=localhost",
                        "--axoniq.axonserver.accesscontrol.enabled=false")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("axonserver.log").toFile())
                .start();
        HttpRequest look = HttpRequest.newBuilder(URI.create("http://localhost:" + http + "/actuator/health"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> client.send(look, BodyHandlers.discarding()).statusCode() == 200);
        }
        settings = List.of("--axon.axonserver.servers=localhost:" + grpc);
        return settings;
    }

    @Override
    void backUpLog(Path backup) throws IOException {
        FileSystemUtils.copyRecursively(requireNonNull(home).resolve(EVENTS), backup);
    }

    @Override
    @AfterEach
    void stopLog() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    @Override
    List<String> restoreLog(Path backup, Path folder) throws IOException {
        FileSystemUtils.copyRecursively(backup, folder.resolve(EVENTS));
        return startLog(folder);
    }

    /** A query side on an empty database knows the log alone; Axon Server keeps milliseconds of what was a little later. */
    @Override
    Instant databaseAsOf(Instant wanted) throws Exception {
        Path folder = RunningRedVest.temporaryFolder();
        try (EmbeddedDatabase empty = EmbeddedDatabase.start(folder);
                ConfigurableApplicationContext querySide = SpringApplication.run(
                        QuerySideApplication.class,
                        "--server.port=0",
                        "--spring.datasource.url=" + empty.jdbcUrl(),
                        settings.getFirst(),
                        TestIssuer.shared().settings().getFirst())) {
            int port = querySide.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            new RunningRedVest(port, port, role -> TestIssuer.shared().token(role.claim(), role)).awaitReadModels();
            try (Connection connection = DriverManager.getConnection(empty.jdbcUrl());
                    Statement statement = connection.createStatement();
                    ResultSet newest = statement.executeQuery(
                            "SELECT max(recorded_at) + interval '1 millisecond' FROM query.log_entry")) {
                newest.next();
                return newest.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
