package org.redvest.benchmarks.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.redvest.command.vault.KeyRing;

/**
 * Appends to the log at bulk speed what its writer would append: under the writer's lock, at the positions that follow
 * on the last, in one transaction, so that a reader sees nothing or all of it.
 */
final class LedgerCopy {

    private static final int CHUNK = 1_000;
    private static final int EVENT_COLUMNS = 10;
    private static final int KEY_COLUMNS = 3;

    /** The lock of the log's writer, held from numbering to commit. */
    private static final String LOCK = "SELECT pg_advisory_xact_lock(%d)".formatted(0x52656456657374L);

    /** From so many events on, it is faster to make the unique indexes again than to feed them row by row. */
    private static final long MANY = 100_000;

    private final Connection connection;
    private final Serializer serializer;

    /** The connection commits by itself nowhere between; its owner commits. */
    LedgerCopy(Connection connection, Serializer serializer) {
        this.connection = connection;
        this.serializer = serializer;
    }

    /**
     * Writes all that the source tells.
     *
     * @param about how many events these are, roughly
     * @param source hands each fact to what it is given, in the order of the log
     * @return how many they were
     */
    long append(long about, Consumer<Consumer<Fact>> source) throws SQLException, IOException {
        execute(LOCK);
        execute("SET LOCAL maintenance_work_mem = '512MB'");
        long head = number("SELECT coalesce(max(global_index), 0) FROM ledger.domain_event");
        Map<String, String> indexes = about > MANY && about > head ? uniqueConstraints() : Map.of();
        for (String name : indexes.keySet()) {
            execute("ALTER TABLE ledger.domain_event DROP CONSTRAINT " + name);
        }
        long appended = copy(head, source);
        for (Map.Entry<String, String> index : indexes.entrySet()) {
            System.err.println("Building the index " + index.getKey());
            execute("ALTER TABLE ledger.domain_event ADD CONSTRAINT " + index.getKey() + " " + index.getValue());
        }
        return appended;
    }

    private long copy(long head, Consumer<Consumer<Fact>> source) throws SQLException, IOException {
        try (var copy = new OrderedCopy(connection, """
                ledger.domain_event (global_index, aggregate_identifier, sequence_number, type, event_identifier,
                    time_stamp, payload_type, payload_revision, payload, meta_data)""")) {
            var chunks = new Chunks(copy, head);
            source.accept(chunks::take);
            chunks.flush();
            copy.finish();
            return chunks.position - head;
        }
    }

    /** Collects facts until there are enough to make rows of. */
    private final class Chunks {

        private final OrderedCopy copy;
        private List<Fact> facts = new ArrayList<>(CHUNK);
        private long position;

        Chunks(OrderedCopy copy, long head) {
            this.copy = copy;
            this.position = head;
        }

        void take(Fact fact) {
            facts.add(fact);
            if (facts.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            List<Fact> full = facts;
            long before = position;
            position += full.size();
            facts = new ArrayList<>(CHUNK);
            try {
                copy.add(() -> rows(full, before));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private BinaryRows rows(List<Fact> facts, long before) {
        BinaryRows rows = new BinaryRows();
        long position = before;
        for (Fact fact : facts) {
            SerializedObject<byte[]> payload = serializer.serialize(fact.event().get(), byte[].class);
            byte[] metaData = serializer
                    .serialize(MetaData.from(fact.envelope()), byte[].class)
                    .getData();
            rows.row(EVENT_COLUMNS)
                    .add(++position)
                    .add(fact.stream())
                    .add(fact.sequence())
                    .add(fact.type())
                    .add(fact.id())
                    .add(fact.at())
                    .add(payload.getType().getName())
                    .add(payload.getType().getRevision())
                    .add(payload.getData())
                    .add(metaData);
        }
        return rows;
    }

    /** Puts the keys of the city's persons into the vault, wrapped by the master key. */
    void keepKeys(City city, KeyRing master) throws SQLException, IOException {
        try (var copy = new OrderedCopy(connection, "vault.person_key (volunteer_id, wrapped_key, created_at)")) {
            for (int from = 0; from < city.volunteers(); from += CHUNK) {
                int first = from;
                int until = Math.min(from + CHUNK, city.volunteers());
                copy.add(() -> keys(city, master, first, until));
            }
            copy.finish();
        }
    }

    private static BinaryRows keys(City city, KeyRing master, int first, int until) {
        BinaryRows rows = new BinaryRows();
        for (int number = first; number < until; number++) {
            String volunteer = city.volunteer(number).value();
            rows.row(KEY_COLUMNS)
                    .add(volunteer)
                    .add(master.seal(new PersonSeal(city, number).key(), volunteer))
                    .add(city.registeredAt(number));
        }
        return rows;
    }

    private Map<String, String> uniqueConstraints() throws SQLException {
        Map<String, String> definitions = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT quote_ident(conname), pg_get_constraintdef(oid) FROM pg_constraint
                        WHERE conrelid = 'ledger.domain_event'::regclass AND contype IN ('p', 'u') ORDER BY conname""")) {
            while (rows.next()) {
                definitions.put(rows.getString(1), rows.getString(2));
            }
        }
        return definitions;
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
