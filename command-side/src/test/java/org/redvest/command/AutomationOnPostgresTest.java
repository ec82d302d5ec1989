package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.redvest.api.id.RewardItemId;
import org.redvest.command.BrittleSide.Parked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AutomationOnPostgresTest extends AutomationContract {

    private static final Duration SOON = Duration.ofMinutes(1);

    AutomationOnPostgresTest() {
        super(Store.onPostgres());
    }

    private static JdbcClient sql(Store store) {
        return JdbcClient.create(new DriverManagerDataSource(store.address()));
    }

    /** The database refuses each commit that would park something: the process might as well have died there. */
    @Test
    void parksNothingThatTheTokenDoesNotKnow() {
        Store store = Store.onPostgres();
        try (BrittleSide side = new BrittleSide(store, "crashes")) {
            sql(store).sql("""
                            CREATE FUNCTION ledger.crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
                                IF EXISTS (SELECT FROM command.parked_errand) THEN RAISE EXCEPTION 'crashed'; END IF;
                                RETURN NULL;
                            END $$""").update();
            sql(store).sql("""
                            CREATE CONSTRAINT TRIGGER crash AFTER UPDATE ON ledger.token DEFERRABLE INITIALLY DEFERRED
                            FOR EACH ROW EXECUTE FUNCTION ledger.crash()""").update();
            RewardItemId item = side.offer();
            side.automation().breakFor(item);
            side.deliver(item, "first");
            side.deliver(item, "second");
            // each delivery is tried three times before it is parked
            await().atMost(SOON).until(() -> side.automation().timesTried("first") > 3);
            assertThat(side.parked(item)).isEmpty();

            sql(store).sql("DROP TRIGGER crash ON ledger.token").update();

            side.awaitParked(item, 2);
            assertThat(side.automation().timesTried("second")).isZero();
        }
    }

    @Test
    void comesUpOnALogWithAnEventThatCannotBeRead() {
        Store store = Store.onPostgres();
        RewardItemId item;
        try (BrittleSide side = new BrittleSide(store, "before")) {
            item = side.offer();
            side.deliver(item, "readable");
            side.awaitNoted(item, "readable");
        }
        String readable = payload(store, item, 1);
        plant(store, item, 2, "{\"rewardItemId\":");
        plant(store, item, 3, readable.replace("readable", "behind it"));

        try (BrittleSide side = new BrittleSide(store, "after")) {
            RewardItemId other = side.offer();
            side.deliver(other, "of another");
            side.awaitNoted(other, "of another");
            side.awaitParked(item, 2);
            Parked unreadable = side.parked(item).getFirst();
            assertThat(unreadable.sequence()).isEqualTo(2);
            assertThat(side.side().http().get("/actuator/health").done().text("status"))
                    .isEqualTo("UP");

            sql(store)
                    .sql("UPDATE ledger.domain_event SET payload = convert_to(?, 'UTF8') WHERE global_index = ?")
                    .param(readable.replace("readable", "mended"))
                    .param(unreadable.position())
                    .update();
            side.retry(unreadable).done();
            side.awaitNoted(item, "mended", "behind it");
        }
    }

    private static String payload(Store store, RewardItemId item, long sequence) {
        return sql(store)
                .sql("""
                        SELECT convert_from(payload, 'UTF8') FROM ledger.domain_event
                        WHERE aggregate_identifier = ? AND sequence_number = ?""")
                .param(item.value())
                .param(sequence)
                .query(String.class)
                .single();
    }

    private static void plant(Store store, RewardItemId item, long sequence, String payload) {
        sql(store)
                .sql("""
                        INSERT INTO ledger.domain_event (global_index, aggregate_identifier, sequence_number, type,
                            event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data)
                        SELECT (SELECT max(global_index) + 1 FROM ledger.domain_event), aggregate_identifier, ?, type, ?,
                            time_stamp, payload_type, payload_revision, convert_to(?, 'UTF8'), meta_data
                        FROM ledger.domain_event WHERE aggregate_identifier = ? AND sequence_number = 1""")
                .param(sequence)
                .param(UUID.randomUUID())
                .param(payload)
                .param(item.value())
                .update();
    }

    @Test
    void goesOnWhereTheSlowestOfTheFormerProcessorsWas() {
        Store store = Store.onPostgres();
        RewardItemId item;
        try (BrittleSide side = new BrittleSide(store, "before")) {
            item = side.offer();
            side.deliver(item, "known to all");
            side.awaitNoted(item, "known to all");
            side.awaitTokenAtTheHead();
            copyToken(store, "erase-volunteers");
            side.deliver(item, "new to one");
            side.awaitNoted(item, "known to all", "new to one");
            side.awaitTokenAtTheHead();
        }
        copyToken(store, "credit-points");
        copyToken(store, "expire-redemptions");
        copyToken(store, "await-confirmations");
        sql(store)
                .sql("DELETE FROM ledger.token WHERE processor_name = 'automations'")
                .update();

        try (BrittleSide side = new BrittleSide(store, "after")) {
            side.deliver(item, "new to all");
            side.awaitNoted(item, "new to one", "new to all");
        }
    }

    private static void copyToken(Store store, String processor) {
        sql(store).sql("""
                        INSERT INTO ledger.token (processor_name, segment, token, token_type, timestamp)
                        SELECT ?, segment, token, token_type, timestamp FROM ledger.token
                        WHERE processor_name = 'automations'""").param(processor).update();
    }
}
