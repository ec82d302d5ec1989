package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that is killed, as {@code kill -9} does it, and started again on the same folder. */
class KilledRedVestTest {

    private static final Duration START = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set by start
    private Process process;

    @Test
    void goesOnWithAnImportAndLosesNothing() throws IOException, InterruptedException {
        RunningRedVest redVest = start();
        redVest.created("/api/v1/organisations", """
                {"organisationId": "11350200MJB007228F", "name": "人社局", "division": "350203"}""");
        redVest.importVolunteers();
        String half = redVest.upload("service-records", RunningRedVest.ROSTERS.resolve("service.csv"));
        Awaitility.await()
                .atMost(START)
                .until(() -> redVest.importState(half).path("rowsRead").asLong() > 0
                        || redVest.get("/actuator/readmodels").path("head").asLong() > 1_600);
        kill();

        RunningRedVest again = start();
        JsonNode state = again.awaitImport(half);
        again.awaitReadModels();

        assertThat(state.path("rowsRead").asLong()).isEqualTo(816);
        assertThat(state.path("rejected").asLong()).isZero();
        JsonNode totals = again.get("/api/v1/disclosure/service-records").path("totals");
        assertThat(totals.path("records").asLong()).isEqualTo(816);
        assertThat(totals.path("minutes").asLong()).isEqualTo(89_460);

        again.post("/actuator/readmodels", "");
        again.awaitReadModels();
        assertThat(again.get("/api/v1/disclosure/service-records").path("totals"))
                .isEqualTo(totals);
    }

    @Test
    void goesOnWithAnOrderToCertifyAndCertifiesNobodyTwice() throws IOException, InterruptedException {
        RunningRedVest redVest = start();
        DemoCity city = DemoCity.in(redVest);
        redVest.importVolunteers();
        redVest.awaitReadModels();
        List<String> people = redVest.get("/api/v1/volunteers?limit=200")
                .path("volunteers")
                .valueStream()
                .map(one -> one.path("volunteerId").asString())
                .toList();
        String shift = city.holdShiftYesterday(people);
        String batch = "/api/v1/certification-batches/"
                + JsonMapper.shared()
                        .readTree(redVest.post("/api/v1/shifts/" + shift + "/certification-batches", """
                                {"certifiedBy": "%s"}""".formatted(
                                                city.leader()))
                                .body())
                        .path("batchId")
                        .asString();
        JsonNode half = Awaitility.await()
                .atMost(START)
                .pollInterval(Duration.ofMillis(1))
                .until(() -> redVest.get(batch), state -> state.path("done").asInt() > 0);
        kill();
        assertThat(half.path("done").asInt()).as("half-way").isLessThan(people.size());

        RunningRedVest again = start();
        JsonNode done = Awaitility.await().atMost(START).until(() -> again.get(batch), state -> "COMPLETED"
                .equals(state.path("state").asString()));
        again.awaitReadModels();

        assertThat(done.path("done").asInt()).isEqualTo(people.size());
        assertThat(done.path("refused").asInt()).isZero();
        assertThat(done.path("volunteers").valueStream().map(one -> one.path("recordId")
                        .asString()))
                .hasSize(people.size())
                .doesNotHaveDuplicates();
        JsonNode totals = again.get("/api/v1/disclosure/service-records").path("totals");
        assertThat(totals.path("records").asInt()).isEqualTo(people.size());
        assertThat(totals.path("minutes").asInt()).isEqualTo(60 * people.size());
    }

    private RunningRedVest start() throws IOException {
        int port = freePort();
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RedVest.class.getName(),
                        "--server.port=" + port,
                        "--redvest.demo=true",
                        "--redvest.data-directory=" + folder))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redvest.log").toFile())
                .start();
        RunningRedVest redVest = new RunningRedVest(port);
        Awaitility.await().atMost(START).ignoreExceptions().until(() -> "UP"
                .equals(redVest.get("/actuator/health/readiness").path("status").asString()));
        return redVest;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** Asks politely, so that the database server goes with it. */
    @AfterEach
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(START.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }
}
