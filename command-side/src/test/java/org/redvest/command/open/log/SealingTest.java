package org.redvest.command.open.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.open.log.ConsistencyProof;
import org.redvest.api.open.log.InclusionProof;
import org.redvest.api.open.log.LogCheckpoint;
import org.redvest.api.open.log.LogProof;
import org.redvest.platform.TestPostgres;
import org.redvest.platform.store.Migrations;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The log is sealed as it grows, whoever seals it and whatever dies; and whoever changes it afterwards is found. */
class SealingTest {

    private static final LogSettings SETTINGS = new LogSettings(
            "https://volunteers.example.org/api/v1/log",
            "https://volunteers.example.org/api/v1/log",
            Duration.ofSeconds(1),
            Duration.ofHours(1));

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private Instant now = Instant.parse("2026-03-07T00:00:00Z");

    @SuppressWarnings("NullAway.Init") // set before each
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init") // set before each
    private Room room;

    /** The room as one process has it. */
    private final class Room {

        private final RawLog log;
        private final LogTree tree;
        private final LogKeys keys;
        private final Checkpoints checkpoints;
        private final Salts salts = new Salts(event -> Hashes.sha256(event.getBytes(StandardCharsets.UTF_8)));
        private final Sealing sealing;
        private final Proofs proofs;
        private final LogCheck check;

        private Room() {
            this(new RawLogOnPostgres(jdbc), SETTINGS.origin());
        }

        private Room(RawLog log, String origin) {
            this.log = log;
            this.tree = new LogTree(jdbc, new JdbcTemplate(database), log);
            this.keys = new LogKeys(origin, () -> new byte[Hashes.BYTES]);
            this.checkpoints = new Checkpoints(jdbc, tree, keys, SETTINGS, clock());
            this.sealing = new Sealing(
                    log, tree, salts, keys, checkpoints, new TransactionTemplate(new JdbcTransactionManager(database)));
            this.proofs = new Proofs(tree, checkpoints);
            this.check = new LogCheck(
                    log,
                    tree,
                    salts,
                    checkpoints,
                    keys,
                    jdbc,
                    new StaticListableBeanFactory().getBeanProvider(Scheduler.class),
                    TransactionOperations.withoutTransaction(),
                    clock());
        }

        private void seal() {
            boolean more = true;
            while (more) {
                more = sealing.portion();
            }
        }

        private Clock clock() {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };
        }
    }

    @BeforeEach
    void start() {
        database.setUrl(TestPostgres.freshDatabase());
        new Migrations("ledger").bring(database);
        new Migrations("command").bring(database);
        jdbc = JdbcClient.create(database);
        room = new Room();
    }

    /** Records so many events. */
    private void record(int events) {
        jdbc.sql("""
                        INSERT INTO ledger.domain_event (global_index, aggregate_identifier, sequence_number, type,
                            event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data)
                        SELECT head + n, 'vol-' || gen_random_uuid(), 0, 'Volunteer', gen_random_uuid(), '2026-03-07T00:00:00Z',
                            'VolunteerErased', '1', convert_to('{"n": ' || (head + n) || '}', 'UTF8'), '{}'
                        FROM (SELECT coalesce(max(global_index), 0) AS head FROM ledger.domain_event) AS log,
                            generate_series(1, ?) AS n""").param(events).update();
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }

    private static List<byte[]> bytes(List<String> base64) {
        return base64.stream().map(SealingTest::bytes).toList();
    }

    private static void assertIncludes(InclusionProof proof) {
        assertThat(RfcProofs.includes(
                        bytes(proof.leafHash()), proof.index(), proof.size(), bytes(proof.path()), bytes(proof.root())))
                .isTrue();
    }

    private static boolean continues(ConsistencyProof proof, LogCheckpoint from, LogCheckpoint to) {
        return RfcProofs.continues(from.size(), bytes(from.root()), to.size(), bytes(to.root()), bytes(proof.path()));
    }

    @Test
    void takesEveryEventInOnceAndInOrder() {
        record(2 * Sealing.PORTION + 300);

        room.seal();
        room.seal();

        long size = 2L * Sealing.PORTION + 300;
        assertThat(room.tree.size()).isEqualTo(size);
        Frontier anew = new Frontier();
        List<RawEvent> events = room.log.from(1, Math.toIntExact(size));
        events.forEach(event -> anew.add(room.salts.leaf(event)));
        assertThat(room.tree.tree().root(size)).isEqualTo(anew.root());
        for (long index : new long[] {0, 255, 256, 4095, 4096, 8191, 8192, size - 1}) {
            InclusionProof proof = room.proofs.inclusion(index, size);
            assertThat(bytes(proof.leafHash())).isEqualTo(room.salts.leaf(events.get((int) index)));
            assertIncludes(proof);
            assertIncludes(room.proofs.inclusion(index, index + 1));
        }
    }

    /** A restart has nothing in memory: tiles that were begun are gone on with. */
    @Test
    void goesOnAfterARestart() {
        List<LogCheckpoint> published = new ArrayList<>();
        for (int more : new int[] {1, 254, 1, 1, 300, 4096, 7}) {
            record(more);
            new Room().seal();
            now = now.plus(SETTINGS.publishEvery());
            published.add(room.checkpoints.newest().orElseThrow());
        }

        assertThat(published).extracting(LogCheckpoint::size).containsExactly(1L, 255L, 256L, 257L, 557L, 4653L, 4660L);
        LogCheckpoint last = published.getLast();
        assertThat(published).allSatisfy(earlier -> {
            assertThat(room.checkpoints
                            .verify(earlier.note().getBytes(StandardCharsets.UTF_8))
                            .publishedAt())
                    .isEqualTo(earlier.publishedAt());
            assertThat(continues(room.proofs.consistency(earlier.size(), last.size()), earlier, last))
                    .isTrue();
        });
    }

    @Test
    void isDoneByOneAtATime() throws Exception {
        record(3 * Sealing.PORTION);
        try (ExecutorService several = Executors.newFixedThreadPool(4)) {
            List<Future<?>> racing = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Room one = new Room();
                racing.add(several.submit(one::seal));
            }
            for (Future<?> each : racing) {
                each.get();
            }
        }

        assertThat(room.tree.size()).isEqualTo(3L * Sealing.PORTION);
        assertThat(checked().finding()).isNull();
    }

    @Test
    void publishesWhenItIsDueAndOnlyWhatGrew() {
        record(1);
        room.seal();
        record(1);
        room.seal();
        assertThat(room.checkpoints.before(null, 10))
                .extracting(LogCheckpoint::size)
                .containsExactly(1L);

        now = now.plus(SETTINGS.publishEvery());
        room.seal();
        now = now.plus(SETTINGS.publishEvery());
        room.seal();

        assertThat(room.checkpoints.before(null, 10))
                .extracting(LogCheckpoint::size)
                .containsExactly(2L, 1L);
        assertThat(room.checkpoints.before(2L, 10))
                .extracting(LogCheckpoint::size)
                .containsExactly(1L);
    }

    @Test
    void stopsAtAHole() {
        record(3);
        jdbc.sql("DELETE FROM ledger.domain_event WHERE global_index = 2").update();

        assertThatIllegalStateException().isThrownBy(room::seal).withMessageContaining("position 2");

        assertThat(room.tree.size()).isZero();
    }

    /** Whoever cuts the end off lets new events take the positions of what was sealed. */
    @Test
    void stopsWhereTheEndIsNotWhatWasSealed() {
        record(3);
        room.seal();
        jdbc.sql("DELETE FROM ledger.domain_event WHERE global_index = 3").update();
        assertThatIllegalStateException().isThrownBy(room::seal).withMessageContaining("position 3");

        record(2);

        assertThatIllegalStateException().isThrownBy(room::seal).withMessageContaining("position 3");
        assertThat(room.tree.size()).isEqualTo(3);
        assertThat(checked().finding()).isEqualTo(Finding.ALTERED);
    }

    /** Of a log with large events, no more is read at once than memory holds. */
    @Test
    void readsNoMoreAtOnceThanSomeBytes() {
        record(3);
        jdbc.sql("UPDATE ledger.domain_event SET payload = decode(repeat('00', ?), 'hex') WHERE global_index <= 2")
                .param(RawLog.BYTES / 2)
                .update();

        List<RawEvent> first = room.log.from(1, 10);
        assertThat(first).hasSize(2);
        assertThat(RawLog.mayGoOn(first, 10)).isTrue();
        assertThat(RawLog.mayGoOn(room.log.from(3, 10), 10)).isFalse();
        room.seal();

        assertThat(checked()).satisfies(sound -> {
            assertThat(sound.finding()).isNull();
            assertThat(sound.checked()).isEqualTo(3);
        });
    }

    /** A clock that was ahead put a checkpoint into the time to come. */
    @Test
    void publishesAlthoughTheLastOneIsOfTheFuture() {
        record(1);
        room.seal();
        now = now.minus(Duration.ofDays(30));
        record(1);
        room.seal();

        assertThat(room.checkpoints.newest()).get().satisfies(newest -> assertThat(newest.size())
                .isEqualTo(2));
    }

    /** After a hole, an officer ends the log and begins another one behind it, under another name. */
    @Test
    void goesOnBehindAHoleUnderAnotherName() {
        record(5);
        room.seal();
        LogCheckpoint former = room.checkpoints.newest().orElseThrow();
        jdbc.sql("DELETE FROM ledger.domain_event WHERE global_index = 3").update();
        assertThat(room.sealing.beginAnew()).as("of the same name").isFalse();

        Room second = new Room(room.log, "volunteers.example.org/api/v1/log/2");
        assertThatIllegalStateException().isThrownBy(second::seal).withMessageContaining("redvest.log.origin");
        assertThat(second.sealing.beginAnew()).isTrue();
        second.seal();

        assertThat(second.tree.extent()).isEqualTo(new LogTree.Extent("volunteers.example.org/api/v1/log/2", 4, 2));
        LogProof proof = second.proofs.of(4);
        assertThat(proof.index()).isZero();
        assertThat(proof.checkpoint()).startsWith("volunteers.example.org/api/v1/log/2\n2\n");
        assertRefused(Problem.UNKNOWN_LOG_ENTRY, () -> second.proofs.of(3));
        assertThat(room.sealing.beginAnew()).as("back again").isFalse();
        assertThat(room.checkpoints.newest()).get().isEqualTo(former);
        assertRefused(
                Problem.CHECKPOINT_FOREIGN,
                () -> second.checkpoints.verify(former.note().getBytes(StandardCharsets.UTF_8)));
    }

    /** As an Axon Server is read, whose positions begin at 0; what an administrator of it changes is found as well. */
    @Test
    void findsWhatIsChangedInAnyStore() {
        List<RawEvent> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(event(i, "{}"));
        }
        Room other = new Room(new Remembered(events), SETTINGS.origin());
        other.seal();
        assertThat(checked(other).finding()).isNull();
        assertThat(other.proofs.of(0).index()).isZero();

        events.set(7, event(7, "{ }"));
        assertThat(checked(other)).satisfies(found -> {
            assertThat(found.finding()).isEqualTo(Finding.ALTERED);
            assertThat(found.position()).isEqualTo(7);
        });
        events.set(7, event(7, "{}"));
        events.subList(290, 300).clear();
        assertThat(checked(other).finding()).isEqualTo(Finding.MISSING);
        assertThatIllegalStateException().isThrownBy(other::seal).withMessageContaining("position 299");
    }

    private static RawEvent event(long position, String payload) {
        return new RawEvent(
                position,
                "Volunteer",
                "vol-" + position,
                0,
                "event-" + position,
                "VolunteerErased",
                "1",
                Instant.parse("2026-03-07T00:00:00Z"),
                payload.getBytes(StandardCharsets.UTF_8),
                new byte[0]);
    }

    private record Remembered(List<RawEvent> events) implements RawLog {

        @Override
        public long first() {
            return 0;
        }

        @Override
        public long firstUnbroken() {
            return 0;
        }

        @Override
        public List<RawEvent> from(long position, int most) {
            return events.stream()
                    .filter(event -> event.position() >= position)
                    .limit(most)
                    .toList();
        }
    }

    /** What the check of the whole ledger finds. */
    private LogCheck.Progress checked() {
        return checked(room);
    }

    private LogCheck.Progress checked(Room room) {
        jdbc.sql("DELETE FROM command.log_check").update();
        jdbc.sql("INSERT INTO command.log_check (started_at, size, checked) VALUES (now(), ?, 0)")
                .param(room.tree.size())
                .update();
        room.check.run();
        return room.check.progress().orElseThrow();
    }

    /** An administrator changes the ledger, and even has the tree made anew, keys and all: whoever kept a checkpoint finds it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTERED | 300  | UPDATE ledger.domain_event SET payload = '{"n": 301}' WHERE global_index = 300
            ALTERED | 300  | UPDATE ledger.domain_event SET time_stamp = '2025-03-07' WHERE global_index = 300
            MISSING | 300  | DELETE FROM ledger.domain_event WHERE global_index = 300
            MISSING | 5000 | DELETE FROM ledger.domain_event WHERE global_index = 5000
            ALTERED | 300  | UPDATE ledger.domain_event SET global_index = -global_index WHERE global_index IN (300, 301); UPDATE ledger.domain_event SET global_index = 601 + global_index WHERE global_index < 0
            """)
    void whatIsChangedAfterwardsIsFound(Finding finding, long position, String change) {
        record(5000);
        room.seal();
        LogCheckpoint kept = room.checkpoints.newest().orElseThrow();
        assertThat(checked()).satisfies(sound -> {
            assertThat(sound.finding()).isNull();
            assertThat(sound.checked()).isEqualTo(5000);
            assertThat(sound.finishedAt()).isNotNull();
        });

        Pattern.compile("; ").splitAsStream(change).forEach(statement -> jdbc.sql(statement)
                .update());

        LogCheck.Progress found = checked();
        assertThat(found.finding()).isEqualTo(finding);
        assertThat(found.position()).isEqualTo(position);

        closeTheHole(position);
        jdbc.sql("TRUNCATE command.log_tile, command.log_checkpoint").update();
        jdbc.sql("UPDATE command.log_tree SET size = 0").update();
        record(10);
        room.seal();
        LogCheckpoint forged = room.checkpoints.newest().orElseThrow();
        assertThat(continues(room.proofs.consistency(kept.size(), forged.size()), kept, forged))
                .isFalse();
        assertThatThrownBy(() -> room.checkpoints.verify(kept.note().getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.problem()).isEqualTo(Problem.CHECKPOINT_CONTRADICTED));
    }

    /** Whoever takes an event out lets the later ones move up, so that nothing shows. */
    private void closeTheHole(long position) {
        boolean there = jdbc.sql("SELECT EXISTS (SELECT FROM ledger.domain_event WHERE global_index = ?)")
                .param(position)
                .query(Boolean.class)
                .single();
        if (!there) {
            jdbc.sql("UPDATE ledger.domain_event SET global_index = -global_index WHERE global_index > ?")
                    .param(position)
                    .update();
            jdbc.sql("UPDATE ledger.domain_event SET global_index = -global_index - 1 WHERE global_index < 0")
                    .update();
        }
    }

    @Test
    void findsATreeThatWasMadeToFit() {
        record(700);
        room.seal();
        jdbc.sql("UPDATE ledger.domain_event SET payload = '{}' WHERE global_index = 3")
                .update();
        jdbc.sql("DELETE FROM command.log_tile").update();
        jdbc.sql("UPDATE command.log_tree SET size = 0").update();
        room.seal();

        LogCheck.Progress found = checked();

        assertThat(found.finding()).isEqualTo(Finding.CHECKPOINT);
        assertThat(found.position()).isEqualTo(700);
    }

    /** Events were taken away with the tree over them, and the checkpoint that says so is left. */
    @Test
    void findsACheckpointOverMoreThanThereIs() {
        record(700);
        room.seal();
        LogCheckpoint kept = room.checkpoints.newest().orElseThrow();
        jdbc.sql("DELETE FROM ledger.domain_event WHERE global_index > 512").update();
        jdbc.sql("DELETE FROM command.log_tile WHERE level = 0 AND number = 2").update();
        jdbc.sql("UPDATE command.log_tree SET size = 512").update();

        LogCheck.Progress found = checked();

        assertThat(found.finding()).isEqualTo(Finding.CHECKPOINT);
        assertThat(found.position()).isEqualTo(700);
        assertRefused(
                Problem.CHECKPOINT_CONTRADICTED,
                () -> room.checkpoints.verify(kept.note().getBytes(StandardCharsets.UTF_8)));
        assertRefused(Problem.LOG_ALTERED, () -> room.proofs.of(600));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM command.log_tile WHERE level = 1",
                "UPDATE command.log_tile SET hashes = substr(hashes, 1, 32) WHERE level = 1",
                "UPDATE command.log_tile SET hashes = set_byte(hashes, 40, 255 - get_byte(hashes, 40)) WHERE level = 1"
            })
    void findsADamagedTile(String damage) {
        record(700);
        room.seal();
        LogCheckpoint kept = room.checkpoints.newest().orElseThrow();
        jdbc.sql(damage).update();

        // what is signed is compared with the leaves first, which are as they were
        assertThat(checked().finding()).isEqualTo(Finding.TREE);
        if (!damage.contains("set_byte")) {
            assertRefused(Problem.LOG_ALTERED, () -> room.proofs.inclusion(600, 700));
            assertRefused(Problem.LOG_ALTERED, () -> room.proofs.consistency(100, 700));
            assertRefused(
                    Problem.LOG_ALTERED,
                    () -> room.checkpoints.verify(kept.note().getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void provesAnEventByTheFirstCheckpointBehindIt() {
        record(3);
        room.seal();
        record(2);
        room.seal();

        LogProof proof = room.proofs.of(3);
        Checkpoint behind = Checkpoint.read(SignedNote.read(proof.checkpoint().getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .text())
                .orElseThrow();

        assertThat(proof.size()).isEqualTo(3).isEqualTo(behind.size());
        assertThat(RfcProofs.includes(
                        bytes(proof.leafHash()), proof.index(), proof.size(), bytes(proof.path()), behind.root()))
                .isTrue();
        assertRefused(Problem.UNKNOWN_LOG_ENTRY, () -> room.proofs.of(4));
        assertRefused(Problem.UNKNOWN_LOG_ENTRY, () -> room.proofs.of(0));
        assertRefused(Problem.UNKNOWN_LOG_ENTRY, () -> room.proofs.of(Long.MIN_VALUE));
    }

    @Test
    void refusesWhatTheTreeNeverWas() {
        record(3);
        room.seal();

        assertRefused(Problem.LOG_SHORTER, () -> room.proofs.inclusion(0, 4));
        assertRefused(Problem.LOG_INDEX_BEYOND_SIZE, () -> room.proofs.inclusion(3, 3));
        assertRefused(Problem.LOG_SHORTER, () -> room.proofs.consistency(1, 4));
        assertRefused(Problem.LOG_SIZES_REVERSED, () -> room.proofs.consistency(3, 2));
    }

    private static void assertRefused(Problem problem, ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.problem())
                .isEqualTo(problem));
    }
}
