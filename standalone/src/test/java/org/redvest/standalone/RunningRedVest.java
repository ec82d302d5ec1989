package org.redvest.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A RedVest at some address, as its clients see it. */
final class RunningRedVest {

    static final Path ROSTERS = Path.of("..", "data", "rosters", "renshe-2022");
    static final String BUREAU = "11350200MJB007228F";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String commands;
    private final String queries;

    RunningRedVest(int commandPort, int queryPort) {
        this.commands = "http://localhost:" + commandPort;
        this.queries = "http://localhost:" + queryPort;
    }

    RunningRedVest(int port) {
        this(port, port);
    }

    HttpResponse<String> get(String path, String accept) {
        return send(HttpRequest.newBuilder(URI.create(queries + path)).header("Accept", accept));
    }

    JsonNode get(String path) {
        return JSON.readTree(get(path, "application/json").body());
    }

    HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(commands + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    JsonNode created(String path, String body) {
        HttpResponse<String> answer = post(path, body);
        if (answer.statusCode() != 201) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    /** Uploads a file and returns the address of the import. */
    String upload(String kind, Path file) {
        String boundary = UUID.randomUUID().toString();
        try {
            byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.csv\"\r\n"
                            + "Content-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
            HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(commands + "/api/v1/imports/" + kind))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(BodyPublishers.concat(
                            BodyPublishers.ofByteArray(head),
                            BodyPublishers.ofFile(file),
                            BodyPublishers.ofByteArray(tail))));
            return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode importState(String address) {
        return JSON.readTree(
                send(HttpRequest.newBuilder(URI.create(commands + address))).body());
    }

    JsonNode awaitImport(String address) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> importState(address), state -> "COMPLETED"
                        .equals(state.path("state").asString()));
    }

    /** Uploads a file and waits until all its rows are taken. */
    JsonNode imported(String kind, Path file) {
        return awaitImport(upload(kind, file));
    }

    /** The bureau, its volunteers and their services of 2022. */
    void importRosters() {
        created("/api/v1/organisations", """
                {"organisationId": "%s", "name": "厦门市人力资源和社会保障局", "division": "350203"}""".formatted(BUREAU));
        imported("volunteers", ROSTERS.resolve("volunteers.csv"));
        imported("service-records", ROSTERS.resolve("service.csv"));
    }

    /** Waits until every read model has reached the head of the log and stays there, and none is being built. */
    void awaitReadModels() {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            JsonNode before = get("/actuator/readmodels");
            JsonNode credits = get("/actuator/health");
            JsonNode after = get("/actuator/readmodels");
            return after.path("complete").asBoolean()
                    && after.path("rebuild").isNull()
                    && before.path("head").asLong() == after.path("head").asLong()
                    && credits.toString().indexOf("CATCHING_UP") < 0;
        });
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("redvest-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
