package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redvest.api.Problem;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.jdbc.core.simple.JdbcClient;

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
            verifier.keep().verified();
            verifier.record(position).verified();

            database.sql("UPDATE ledger.domain_event SET payload = payload || ' '::bytea WHERE global_index = ?")
                    .param(position)
                    .update();

            verifier.record(position).notVerified("CHANGED");
            assertThat(checkWhole(side)).isEqualTo("ALTERED at " + position);

            database.sql("TRUNCATE command.log_tile, command.log_checkpoint").update();
            database.sql("UPDATE command.log_tree SET size = 0").update();
            awaitCheckpoint(side);
            verifier.keep().notVerified("CHANGED");

            database.sql("DELETE FROM ledger.domain_event WHERE global_index = ?")
                    .param(position)
                    .update();
            side.http().get("/api/v1/log/entries/" + position).refused(409, Problem.LOG_ALTERED);
            assertThat(checkWhole(side)).isEqualTo("MISSING at " + position);
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
