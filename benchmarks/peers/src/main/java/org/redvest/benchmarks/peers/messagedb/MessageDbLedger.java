package org.redvest.benchmarks.peers.messagedb;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.redvest.benchmarks.peers.Diary;
import org.redvest.benchmarks.peers.Ledger;
import org.redvest.benchmarks.peers.Settings;
import org.redvest.benchmarks.peers.hours.CertifyHours;
import org.redvest.benchmarks.peers.hours.Hours;
import org.redvest.benchmarks.peers.hours.HoursCertified;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Message DB's own functions (npm package {@code @eventide/message-db} 1.3.1, whose licence lies beside its files): read the
 * volunteer's stream, decide, write with the version that was read.
 *
 * <p>Its functions and tables are unchanged. Its installer is a shell script around psql, so the same files are run here in
 * its order, without the role, the privileges and the views, which nothing here uses; the search path, which its installer
 * leaves to the user's settings, comes with the connection. pgcrypto is not installed: {@code gen_random_uuid} is
 * PostgreSQL's own since 13.
 *
 * <p>All volunteers are one category, as Message DB's naming has it. It takes a lock on the category with every write and
 * holds it until the commit, so writes follow one another; that is how it keeps positions in order.
 */
public final class MessageDbLedger implements Ledger {

    private static final int CONNECTIONS = 64;
    private static final int BATCH = 1_000;
    private static final int ATTEMPTS = 10;

    private static final List<String> SCRIPTS = List.of(
            "schema/message-store",
            "tables/messages",
            "types/message",
            "functions/hash-64",
            "functions/acquire-lock",
            "functions/category",
            "functions/is-category",
            "functions/stream-version",
            "functions/write-message",
            "functions/get-stream-messages",
            "indexes/messages-id",
            "indexes/messages-stream",
            "indexes/messages-category");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HikariDataSource database;
    private final Diary diary;

    /** Installs Message DB and opens the connections. */
    public MessageDbLedger(Settings settings) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(settings.jdbcUrl());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.addDataSourceProperty("currentSchema", "message_store");
        this.database = new HikariDataSource(pool);
        this.diary = Diary.of(settings, MessageDbLedger::size, envelope -> size(metadata(envelope)));
        try (Connection connection = database.getConnection()) {
            for (String script : SCRIPTS) {
                run(script, connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Message DB cannot be installed", e);
        }
    }

    /** As one text: its functions' bodies are full of semicolons. */
    private static void run(String script, Connection connection) {
        var file = new ClassPathResource("message-db/" + script + ".sql");
        ScriptUtils.executeSqlScript(
                connection,
                new EncodedResource(file, StandardCharsets.UTF_8),
                false,
                false,
                ScriptUtils.DEFAULT_COMMENT_PREFIX,
                ScriptUtils.EOF_STATEMENT_SEPARATOR,
                ScriptUtils.DEFAULT_BLOCK_COMMENT_START_DELIMITER,
                ScriptUtils.DEFAULT_BLOCK_COMMENT_END_DELIMITER);
    }

    @Override
    public void certify(long number) throws SQLException {
        CertifyHours command = diary.next(number);
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection()) {
                certify(command, connection);
                return;
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !isLostRace(e)) {
                    throw e;
                }
            }
        }
    }

    private static void certify(CertifyHours command, Connection connection) throws SQLException {
        String stream = "volunteer-" + command.volunteerId();
        var hours = new Hours();
        long version = load(stream, hours, connection);
        write(stream, version, hours.decide(command), command.envelope(), connection);
    }

    /** Gives the version of the stream: the position of its last message, or -1 where it has none. */
    private static long load(String stream, Hours hours, Connection connection) throws SQLException {
        long version = -1;
        try (PreparedStatement select =
                connection.prepareStatement("SELECT position, data FROM get_stream_messages(?, ?, ?)")) {
            long read;
            do {
                read = 0;
                select.setString(1, stream);
                select.setLong(2, version + 1);
                select.setLong(3, BATCH);
                try (ResultSet messages = select.executeQuery()) {
                    while (messages.next()) {
                        version = messages.getLong(1);
                        hours.evolve(JSON.readValue(messages.getString(2), HoursCertified.class));
                        read++;
                    }
                }
            } while (read == BATCH);
        }
        return version;
    }

    private static void write(String stream, long version, HoursCertified event, String envelope, Connection connection)
            throws SQLException {
        try (PreparedStatement write =
                connection.prepareStatement("SELECT write_message(?, ?, 'HoursCertified', ?::jsonb, ?::jsonb, ?)")) {
            write.setString(1, Diary.newId());
            write.setString(2, stream);
            write.setString(3, JSON.writeValueAsString(event));
            write.setString(4, JSON.writeValueAsString(metadata(envelope)));
            write.setLong(5, version);
            write.execute();
        }
    }

    private static Map<String, String> metadata(String envelope) {
        return Map.of("envelope", envelope);
    }

    private static int size(Object value) {
        return JSON.writeValueAsBytes(value).length;
    }

    /** Message DB raises it without a code of its own. */
    private static boolean isLostRace(SQLException e) {
        return String.valueOf(e.getMessage()).contains("Wrong expected version");
    }

    @Override
    public void close() {
        database.close();
    }
}
