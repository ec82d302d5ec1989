package org.redvest.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One PostgreSQL for all tests of a process, as durable as the one that serves, and an empty database for each test that
 * asks. It goes away with the process.
 */
public final class TestPostgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {}

    /** Started by the first test that asks. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                // the library starts it with -F, meant for tests that may lose data: what comes later wins
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setCleanDataDirectory(true)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }
    }

    /** Creates an empty database and gives its JDBC address, user included. */
    public static String freshDatabase() {
        String name = "test_" + DATABASES.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return Server.POSTGRES.getJdbcUrl("postgres", name);
    }

    /** Gives a database a setting of its own, which its next connections have. */
    public static void set(String address, String setting, String value) {
        String name = address.replaceAll(".*/(test_\\d+).*", "$1");
        execute("ALTER DATABASE %s SET %s = %s".formatted(name, setting, value));
    }

    /** All texts and bytes of all tables of a database, one character for each byte: to search for what must not be there. */
    public static String everythingIn(JdbcClient database) {
        StringBuilder everything = new StringBuilder();
        database.sql("""
                        SELECT 'SELECT ' || CASE data_type WHEN 'bytea' THEN quote_ident(column_name)
                            ELSE 'convert_to(' || quote_ident(column_name) || '::text, ''UTF8'')' END
                            || ' FROM ' || table_schema || '.' || table_name
                        FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
                        """).query(String.class).list().forEach(column -> database.sql(column)
                .query(row -> {
                    byte[] bytes = row.getBytes(1);
                    if (bytes != null) {
                        everything
                                .append(new String(bytes, StandardCharsets.ISO_8859_1))
                                .append('\n');
                    }
                }));
        return everything.toString();
    }

    /** A text as {@link #everythingIn} has it. */
    public static String inBytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static void execute(String sql) {
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refuses: " + sql, e);
        }
    }
}
