package org.redvest.benchmarks.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.redvest.benchmarks.DemoActor;
import org.redvest.benchmarks.load.Phase;
import org.redvest.benchmarks.load.Result;
import org.redvest.benchmarks.run.subject.RedVestSubject;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A RedVest in a JVM of its own: under load by phases, and over HTTP as its clients see it. */
final class RedVest implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final String JSON_TYPE = "application/json";

    private final Child child;
    private final int port;
    private final DemoActor officer;
    private final HttpClient http = HttpClient.newHttpClient();

    /**
     * On which store.
     *
     * @param name of the process
     * @param jdbcUrl address of the database
     * @param dataDirectory where the keys lie
     * @param generation how many processes sent commands to this store before
     * @param axonServer host:port of the Axon Server that keeps the events, or null
     * @param more further arguments, such as settings that differ from how it is shipped
     */
    record Store(
            String name,
            String jdbcUrl,
            String dataDirectory,
            int generation,
            @Nullable String axonServer,
            List<String> more) {}

    private RedVest(Child child) {
        this.child = child;
        this.port = child.run(phase("address", 1, 1, null, Map.of()))
                .more()
                .getOrDefault("port", 0.0)
                .intValue();
        this.officer = new DemoActor("http://localhost:" + port, "city-officer");
    }

    /** A connection whose requests are the city officer's. */
    HttpConnection connect() throws IOException {
        return connect(officer.authorization());
    }

    /** A connection whose requests are those of whoever this is the authorization of. */
    HttpConnection connect(String authorization) throws IOException {
        return new HttpConnection(port, DemoActor.HEADER + ": " + authorization + "\r\n");
    }

    /** A connection whose requests say themselves whose they are. */
    HttpConnection connectAnybody() throws IOException {
        return new HttpConnection(port, "");
    }

    /** A client whose requests are the city officer's. */
    RestClient client() {
        return officer.client();
    }

    static RedVest start(Store store, Settings settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--redvest.demo=true",
                "--redvest.rate-limit.per-second=1000000",
                "--spring.datasource.url=" + store.jdbcUrl(),
                "--redvest.data-directory=" + store.dataDirectory(),
                "--benchmark.volunteers=" + settings.size().spread(),
                "--benchmark.seed=" + Settings.SEED,
                "--benchmark.generation=" + store.generation()));
        if (store.axonServer() != null) {
            arguments.add("--axon.axonserver.servers=" + store.axonServer());
            arguments.add("--benchmark.newcomers=" + settings.size().spread() / 10);
        }
        arguments.addAll(store.more());
        return new RedVest(Child.subject(
                store.name(),
                new Child.Command(System.getProperty("java.class.path"), RedVestSubject.class.getName(), arguments),
                settings.paths().work().resolve("logs")));
    }

    static Phase phase(
            String what, int callers, double seconds, @Nullable Double perSecond, Map<String, String> parameters) {
        String load = perSecond == null ? callers + " callers" : "%.0f/s".formatted(perSecond);
        return new Phase(what + " " + load, what, callers, seconds, perSecond, parameters);
    }

    boolean isAlive() {
        return child.isAlive();
    }

    int port() {
        return port;
    }

    Result run(Phase phase) {
        return child.run(phase);
    }

    /** Read models and automations do nothing from now on. */
    void stopProcessors() {
        child.run(phase("processors", 1, 1, null, Map.of("action", "stop")));
    }

    /** Read models and automations run; waits until they have taken every event, and says how that went. */
    Map<String, Double> startProcessors(Duration patience) {
        Map<String, Double> caughtUp = child.run(
                        phase("processors", 1, (double) patience.toSeconds(), null, Map.of("action", "start")))
                .more();
        if (caughtUp.getOrDefault("caughtUp", 0.0) == 0) {
            throw new NotMeasured("the read models and automations did not catch up within " + patience);
        }
        return caughtUp;
    }

    /** The heap in bytes: {@code heapUsed}, {@code heapPeak} since the last look, {@code heapMax}. */
    Map<String, Double> heap(boolean collect) {
        return child.run(phase("heap", 1, 1, null, Map.of("collect", String.valueOf(collect))))
                .more();
    }

    JsonNode get(String path) {
        return get(path, officer());
    }

    JsonNode get(String path, String authorization) {
        return JSON.readTree(send(request(path, authorization).GET()).body());
    }

    void post(String path) {
        send(request(path, officer()).POST(BodyPublishers.noBody()));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return post(path, officer(), body);
    }

    JsonNode post(String path, String authorization, Map<String, ?> body) {
        return JSON.readTree(send(request(path, authorization)
                        .header("Content-Type", JSON_TYPE)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))))
                .body());
    }

    private String officer() {
        try {
            return officer.authorization();
        } catch (IOException e) {
            throw new NotMeasured("no token is to be had", e);
        }
    }

    private HttpRequest.Builder request(String path, String authorization) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(DemoActor.HEADER, authorization)
                .header("Accept", JSON_TYPE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        try {
            HttpResponse<String> answer = http.send(built, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new NotMeasured("%s %s answered %d %s"
                        .formatted(built.method(), built.uri().getPath(), answer.statusCode(), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new NotMeasured(built.uri().getPath() + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotMeasured("interrupted", e);
        }
    }

    /**
     * Builds all read models anew and waits until the new ones answer, complete.
     *
     * @return how long it took
     */
    Duration rebuild(Duration patience, Progress progress) throws InterruptedException {
        long start = System.nanoTime();
        post("/actuator/readmodels");
        long nextDetail = start;
        while (true) {
            JsonNode state = get("/actuator/readmodels");
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            JsonNode rebuild = state.path("rebuild");
            if (state.path("complete").asBoolean() && (rebuild.isNull() || rebuild.isMissingNode())) {
                return elapsed;
            }
            if ("FAILED".equals(rebuild.path("phase").asString(""))) {
                throw new NotMeasured("the rebuild failed at event %s; the log of the process says why"
                        .formatted(rebuild.path("position")));
            }
            if (elapsed.compareTo(patience) > 0) {
                throw new NotMeasured("the rebuild has not ended within " + patience);
            }
            if (System.nanoTime() > nextDetail) {
                nextDetail = System.nanoTime() + Duration.ofSeconds(15).toNanos();
                progress.detail("rebuild: " + (rebuild.isObject() ? rebuild : state.path("position")));
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** By table of the read models, a text that is equal where the content is. */
    Map<String, String> checksums() {
        Map<String, String> checksums = new TreeMap<>();
        get("/actuator/readmodels/checksums")
                .properties()
                .forEach(table -> checksums.put(table.getKey(), table.getValue().asString()));
        return checksums;
    }

    @Override
    public void close() {
        child.close();
        http.close();
    }
}
