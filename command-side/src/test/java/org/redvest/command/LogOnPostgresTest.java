package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.service.hours.event.HoursObjectionRaised;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogOnPostgresTest extends LogContract {

    LogOnPostgresTest() {
        super(Store.onPostgres());
    }

    /** Whoever has the database can edit it, but not so that nobody finds it: neither inside nor from outside. */
    @Test
    void findsWhatAnAdministratorEdits(@TempDir Path folder) throws IOException, InterruptedException {
        Store other = Store.onPostgres();
        try (RunningCommandSide side = startOn(other)) {
            String volunteer = new Actors(side).registerVolunteer();
            awaitCheckpoint(side);
            JdbcClient database = side.bean(JdbcClient.class);
            long position = database.sql(
                            "SELECT min(global_index) FROM ledger.domain_event WHERE aggregate_identifier = ?")
                    .param(volunteer)
                    .query(Long.class)
                    .single();
            Verifier verifier = new Verifier(side, folder);
            String oneself = Organisers.token(volunteer);
            verifier.keep().verified();
            verifier.record(position).verified();
            verifier.recordAs(oneself, position).verified();

            database.sql("UPDATE ledger.domain_event SET payload = payload || ' '::bytea WHERE global_index = ?")
                    .param(position)
                    .update();

            verifier.record(position).notVerified("LOG_ALTERED");
            verifier.recordAs(oneself, position).notVerified("LOG_ALTERED");
            side.http().get("/api/v1/log/proofs/" + position).refused(409, Problem.LOG_ALTERED);
            assertThat(checkWhole(side)).isEqualTo("ALTERED at " + position);

            database.sql("TRUNCATE command.log_tile, command.log_checkpoint").update();
            database.sql("UPDATE command.log_tree SET size = 0").update();
            awaitCheckpoint(side);
            verifier.keep().notVerified("CHANGED");
            assertThat(verifier.beside(".contradicting")).exists();
            verifier.record(position).notVerified("CHANGED");

            database.sql("DELETE FROM ledger.domain_event WHERE global_index = ?")
                    .param(position)
                    .update();
            side.http().get("/api/v1/log/entries/" + position).refused(409, Problem.LOG_ALTERED);
            verifier.record(position).notVerified("LOG_ALTERED");
            verifier.recordAs(oneself, position).notVerified("LOG_ALTERED");
            assertThat(checkWhole(side)).isEqualTo("MISSING at " + position);
        }
    }

    /** What does not read as an event any more is no failure of ours, but theirs who changed it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.domain_event SET payload = 'nothing' WHERE global_index = ?",
                "UPDATE ledger.domain_event SET payload_type = 'Nothing' WHERE global_index = ?",
                "UPDATE ledger.domain_event SET global_index = -global_index WHERE global_index = ?",
                "DELETE FROM ledger.domain_event WHERE global_index >= ?"
            })
    void findsWhateverIsDoneToARow(String change, @TempDir Path folder) throws IOException, InterruptedException {
        Store other = Store.onPostgres();
        try (RunningCommandSide side = startOn(other)) {
            String volunteer = new Actors(side).registerVolunteer();
            awaitCheckpoint(side);
            JdbcClient database = side.bean(JdbcClient.class);
            long position = database.sql(
                            "SELECT max(global_index) FROM ledger.domain_event WHERE aggregate_identifier = ?")
                    .param(volunteer)
                    .query(Long.class)
                    .single();
            Verifier verifier = new Verifier(side, folder);
            verifier.keep().verified();

            database.sql(change).param(position).update();

            verifier.record(position).notVerified("LOG_ALTERED");
            verifier.recordAs(Organisers.token(volunteer), position).notVerified("LOG_ALTERED");
            assertThat(checkWhole(side)).endsWith(" at " + position);
        }
    }

    @Test
    void findsAnotherOrder(@TempDir Path folder) throws IOException, InterruptedException {
        Store other = Store.onPostgres();
        try (RunningCommandSide side = startOn(other)) {
            awaitCheckpoint(side);
            Verifier verifier = new Verifier(side, folder);
            verifier.keep().verified();
            JdbcClient database = side.bean(JdbcClient.class);

            database.sql("UPDATE ledger.domain_event SET global_index = -global_index WHERE global_index IN (2, 3)")
                    .update();
            database.sql("UPDATE ledger.domain_event SET global_index = 5 + global_index WHERE global_index < 0")
                    .update();

            verifier.record(2).notVerified("LOG_ALTERED");
            verifier.record(3).notVerified("LOG_ALTERED");
            assertThat(checkWhole(side)).isEqualTo("ALTERED at 2");
        }
    }

    /** The end is cut off, with the checkpoints over it: nothing is sealed any more, and whoever kept a checkpoint sees it. */
    @Test
    void findsThatTheEndWasCutOff(@TempDir Path folder) throws IOException, InterruptedException {
        Store other = Store.onPostgres();
        try (RunningCommandSide side = startOn(other)) {
            long former = awaitCheckpoint(side);
            new Actors(side).registerVolunteer();
            long newest = awaitCheckpoint(side);
            JdbcClient database = side.bean(JdbcClient.class);
            Verifier verifier = new Verifier(side, folder);
            verifier.keep().verified();
            String kept = Files.readString(verifier.kept());

            database.sql("DELETE FROM ledger.domain_event WHERE global_index > ?")
                    .param(former)
                    .update();
            database.sql("DELETE FROM command.log_checkpoint WHERE size > ?")
                    .param(former)
                    .update();

            verifier.keep().notVerified("SHORTER");
            assertThat(verifier.beside(".contradicting")).exists();
            assertThat(Files.readString(verifier.kept())).isEqualTo(kept);
            verifier.record(newest).notVerified("LOG_ALTERED");
            assertThat(checkWhole(side)).isEqualTo("MISSING at " + (former + 1));
        }
    }

    /** Who objected is told to auditors alone: in the entry there is a digest of that. */
    @Test
    void tellsNobodyButAuditorsWhoObjected() throws NoSuchAlgorithmException {
        Store other = Store.onPostgres();
        try (RunningCommandSide side = startOn(other)) {
            Actors actors = new Actors(side);
            Http http = side.http();
            http.post(
                            "/api/v1/policies",
                            Map.of(
                                    "kind", "NOTICE_WORKING_DAYS",
                                    "value", 5,
                                    "effectiveFrom", "2020-01-01",
                                    "basis", "测试"))
                    .created();
            String volunteer = actors.registerVolunteer();
            String record = actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T10:00");
            TrackingToken mark = side.mark();
            http.with(TestIssuer.shared().token("neighbour", Role.VOLUNTEER))
                    .post(
                            "/api/v1/service-records/" + record + "/objections",
                            Map.of("volunteerId", volunteer, "reason", "活动未实际开展"))
                    .created();
            long raised = side.since(mark).stream()
                    .filter(event -> event.getPayload() instanceof HoursObjectionRaised)
                    .map(TrackedEventMessage::trackingToken)
                    .mapToLong(LogPositions::of)
                    .findFirst()
                    .orElseThrow();
            awaitCheckpoint(side);

            JsonNode ofOneself = Organisers.as(side, volunteer)
                    .get(LOG + "/entries/" + raised)
                    .done()
                    .json();
            JsonNode ofAuditor = http.get(LOG + "/entries/" + raised).done().json();

            assertThat(ofOneself.path("entry")).isEqualTo(ofAuditor.path("entry"));
            assertThat(ofOneself.path("envelope").isNull()).isTrue();
            assertThat(ofOneself.path("envelopeSalt").isNull()).isTrue();
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(
                    Base64.getDecoder().decode(ofAuditor.path("envelopeSalt").asString()));
            byte[] digest = sha256.digest(
                    Base64.getUrlDecoder().decode(ofAuditor.path("envelope").asString()));
            JsonNode event =
                    JsonMapper.shared().readTree(ofAuditor.path("entry").asString());
            assertThat(event.path("envelope").asString())
                    .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        }
    }

    /** Backups of different moments: what is recorded next would be passed over by whoever has read further already. */
    @Test
    void isNotGoneOnWithWhereItEndsBeforeWhatTheDatabaseKnows() {
        Store other = Store.onPostgres();
        try (RunningCommandSide side = startOn(other)) {
            new Actors(side).registerVolunteer();
            LogPositions positions = side.bean(LogPositions.class);
            await().until(() -> positions.ofProcessors().containsValue(positions.head()));
            side.bean(JdbcClient.class)
                    .sql("DELETE FROM ledger.domain_event WHERE global_index = ?")
                    .param(positions.head())
                    .update();
        }

        assertThatThrownBy(() -> startOn(other))
                .rootCause()
                .hasMessageContaining("they are of different moments")
                .hasMessageContaining("Restore the database to the time of the log's newest event");
    }

    /** A process that is stopped leaves a tree that the next one goes on with. */
    @Test
    void goesOnAfterARestart(@TempDir Path folder) throws IOException, InterruptedException {
        Store other = Store.onPostgres();
        try (RunningCommandSide side = startOn(other)) {
            awaitCheckpoint(side);
            new Verifier(side, folder).keep().verified();
        }
        try (RunningCommandSide side = startOn(other)) {
            new Actors(side).registerVolunteer();
            awaitCheckpoint(side);
            new Verifier(side, folder).keep().verified();
            assertThat(checkWhole(side)).isEqualTo("sound");
        }
    }
}
