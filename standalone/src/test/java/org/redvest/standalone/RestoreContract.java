package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.api.Problem;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A city's machine is lost whole. From a base backup, the database's archive and the keys, which lay elsewhere, it comes back in empty
 * folders as it was at an instant: every checksum, every answer and the root of the verifiable log, and nothing of later.
 */
abstract class RestoreContract {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 4);

    @TempDir
    private Path folder;

    private int days;

    /** Starts what keeps the log beside the database, if anything does, and returns the settings with which RedVest finds it. */
    abstract List<String> startLog(Path home) throws Exception;

    /** Copies the log while it is written; not where it is in the database. */
    abstract void backUpLog(Path backup) throws Exception;

    /** Ends what {@link #startLog} started. */
    abstract void stopLog() throws Exception;

    /** Brings the log back from its copy, and starts what keeps it. */
    abstract List<String> restoreLog(Path backup, Path home) throws Exception;

    /** To which instant the database is brought back, where the log is to be as it was at another. */
    abstract Instant databaseAsOf(Instant wanted) throws Exception;

    /** What is known at rest: read models, an answer, and the log as it is published. */
    private record Known(JsonNode checksums, JsonNode totals, JsonNode history, String checkpoint, long records) {

        static Known by(RunningRedVest redVest) {
            redVest.awaitReadModels();
            Awaitility.await().atMost(PATIENCE).until(() -> {
                JsonNode log = redVest.get("/actuator/log");
                return log.path("toSeal").asLong() == 0 && log.path("sealed").asLong() == size(checkpoint(redVest));
            });
            JsonNode totals = redVest.get("/api/v1/disclosure/service-records").path("totals");
            return new Known(
                    redVest.get("/actuator/readmodels/checksums"),
                    totals,
                    redVest.get("/api/v1/audit/volunteers/" + DemoSignIn.VOLUNTEER + "/history"),
                    checkpoint(redVest),
                    totals.path("records").asLong());
        }

        private static String checkpoint(RunningRedVest redVest) {
            return redVest.get("/api/v1/log/checkpoint", "text/plain").body();
        }

        /** How many events the log of a checkpoint has, which is its second line. */
        private static long size(String checkpoint) {
            List<String> lines = checkpoint.lines().toList();
            return lines.size() < 2 || checkpoint.startsWith("{") ? -1 : Long.parseLong(lines.get(1));
        }
    }

    @Test
    void comesBackAsItWasAtAnInstant() throws Exception {
        Path city = folder.resolve("city");
        Path backup = Files.createDirectory(folder.resolve("backup"));
        Path elsewhere = folder.resolve("elsewhere");
        String volunteer;
        Known known;
        Instant instant;
        String later;
        try (ArchivedDatabase database = ArchivedDatabase.start(city.resolve("database"), backup.resolve("archive"))) {
            List<String> log = startLog(city.resolve("log"));
            try (DemoCity demo = start(database, log, city.resolve("keys"))) {
                demo.registerVolunteer();
                certify(demo, 3);
                database.backUp(backup.resolve("base"), () -> certify(demo, 3));
                FileSystemUtils.copyRecursively(city.resolve("keys"), elsewhere);
                volunteer = register(demo);
                certify(demo, 3);
                known = Known.by(demo.redVest());
                instant = database.now();
                backUpLog(backup.resolve("log"));

                certify(demo, 3);
                later = Known.by(demo.redVest()).checkpoint();
            }
            stopLog();
            database.archive();
        }
        assertThat(known.records()).isEqualTo(9);
        assertThat(FileSystemUtils.deleteRecursively(city)).isTrue();

        List<String> log = restoreLog(backup.resolve("log"), folder.resolve("again/log"));
        try (ArchivedDatabase database = ArchivedDatabase.restore(
                backup.resolve("base"),
                backup.resolve("archive"),
                databaseAsOf(instant),
                folder.resolve("again/database"))) {
            refusesToStartWithoutTheKeys(database, log);
            FileSystemUtils.copyRecursively(elsewhere, folder.resolve("again/keys"));
            try (Demo again = Demo.start(settings(database, log, folder.resolve("again/keys")))) {
                RunningRedVest redVest = again.redVest();
                isAsItWas(redVest, known);
                redVest.post("/actuator/readmodels", "");
                isAsItWas(redVest, known);
                isWholeByTheTree(redVest);
                tells(redVest, known.checkpoint(), 200, "");
                tells(redVest, later, 409, Problem.CHECKPOINT_CONTRADICTED.name());
                // as many events as the lost ones were, and others: who kept a checkpoint of those is not told that all
                // is well
                for (int i = 0; i < 20; i++) {
                    opensPersonalData(redVest, volunteer);
                }
                Known.by(redVest);
                tells(redVest, known.checkpoint(), 200, "");
                tells(redVest, later, 409, Problem.CHECKPOINT_CONTRADICTED.name());
            }
        } finally {
            stopLog();
        }
    }

    private DemoCity start(ArchivedDatabase database, List<String> log, Path keys) {
        return DemoCity.start(settings(database, log, keys));
    }

    private static String[] settings(ArchivedDatabase database, List<String> log, Path keys) {
        List<String> settings = new ArrayList<>(log);
        settings.add("--spring.datasource.url=" + database.jdbcUrl());
        settings.add("--redvest.keys.directory=" + keys);
        settings.add("--redvest.log.seal-every=100ms");
        settings.add("--redvest.log.publish-every=1s");
        return settings.toArray(String[]::new);
    }

    private void certify(DemoCity city, int records) {
        for (int i = 0; i < records; i++) {
            city.certify(FIRST_DAY.plusDays(days++).toString());
        }
    }

    /** Somebody whose key is younger than the base backup. */
    private static String register(DemoCity city) {
        return city.redVest()
                .created("/api/v1/volunteers", """
                        {"name": "陈嘉莲", "documentKind": "CITIZEN_ID", "documentNumber": "350203199001010034",
                         "residence": "350203001001", %s}""".formatted(RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
    }

    /** New keys would open nothing, and everybody could register twice: none are made, although RedVest may make some for a new ledger. */
    private void refusesToStartWithoutTheKeys(ArchivedDatabase database, List<String> log) throws IOException {
        Path none = folder.resolve("again/no-keys");
        assertThatThrownBy(() -> Demo.start(settings(database, log, none)))
                .rootCause()
                .hasMessageContaining("There is no " + none.resolve("master.json"))
                .hasMessageContaining("Bring this ledger's keys there");
        assertThat(none.resolve("master.json")).doesNotExist();
        assertThat(none.resolve("lookup.json")).doesNotExist();
    }

    private static void isAsItWas(RunningRedVest redVest, Known known) {
        assertThat(Known.by(redVest)).isEqualTo(known);
    }

    /** The whole ledger is read anew and held against the tree. */
    private static void isWholeByTheTree(RunningRedVest redVest) {
        redVest.post("/actuator/log", "");
        JsonNode check = Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> redVest.get("/actuator/log").path("check"), state -> state.hasNonNull("finishedAt"));
        assertThat(check.hasNonNull("finding")).as(check.toString()).isFalse();
    }

    private static void tells(RunningRedVest redVest, String checkpoint, int status, String code) {
        HttpResponse<String> answer = redVest.verify(checkpoint);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString(""))
                .isEqualTo(code);
    }

    private static void opensPersonalData(RunningRedVest redVest, String volunteer) {
        assertThat(redVest.get(
                                "/api/v1/volunteers/" + volunteer + "/personal-data?purpose=check-of-a-restore",
                                "application/json")
                        .body())
                .contains("陈嘉莲");
    }
}
