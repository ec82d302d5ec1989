package org.redvest.benchmarks.crash;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.DemoActor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One RedVest, as its clients reach it. */
final class Api implements AutoCloseable {

    /** Longer than a stopped process is stopped: its callers wait, as callers do. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final DemoActor officer;

    Api(int port) {
        this.address = "http://localhost:" + port;
        this.officer = new DemoActor(address, "city-officer");
    }

    /** An answer: its status, and its body if that was JSON. */
    record Answer(int status, JsonNode body) {}

    /**
     * Sends a command.
     *
     * @throws IOException where no answer came, so that nobody knows whether it took effect
     */
    Answer post(Act act) throws IOException {
        return post(act.path(), act.authorization(), act.key(), act.body());
    }

    /** Sends a command of the city officer's. */
    Answer post(String path, String key, String body) throws IOException {
        return post(path, null, key, body);
    }

    /** Sends a command as somebody; as the city officer, where nobody is named. */
    Answer post(String path, @Nullable String authorization, String key, String body) throws IOException {
        return send(to(path, authorization == null ? officer.authorization() : authorization)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    /** Sends what has no body and no key. */
    Answer post(String path) throws IOException {
        return send(to(path).POST(BodyPublishers.noBody()));
    }

    Answer get(String path) throws IOException {
        return send(to(path));
    }

    /** Whether it is up, which it tells everybody. */
    boolean isReady() throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness")))
                        .status()
                == HttpURLConnection.HTTP_OK;
    }

    private HttpRequest.Builder to(String path) throws IOException {
        return to(path, officer.authorization());
    }

    private HttpRequest.Builder to(String path, String authorization) {
        return HttpRequest.newBuilder(URI.create(address + path)).header(DemoActor.HEADER, authorization);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = http.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (JacksonException e) {
            throw new IOException("An answer that is no JSON", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
