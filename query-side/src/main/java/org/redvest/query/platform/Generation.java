package org.redvest.query.platform;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of read models that are being built, in a schema beside the ones that answer: made in their likeness, filled
 * without indexes, indexed, and put in their place by exchanging the names of two schemas, which waits for no reader.
 */
final class Generation {

    /** Schema of the read models to come. */
    static final String NEXT = "query_next";

    private static final String LAST = "query_last";

    /** Carried over and not built: how the tables came about. */
    private static final String MIGRATIONS = "schema_history";

    private final JdbcClient jdbc;

    Generation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tables of all read models. */
    static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = ? AND tablename <> ? ORDER BY tablename")
                .params(Writes.SERVING, MIGRATIONS)
                .query(String.class)
                .list();
    }

    /** Makes the tables, empty and without indexes; what an earlier attempt left is gone then. */
    void create() {
        drop();
        execute("CREATE SCHEMA " + NEXT);
        tables(jdbc)
                .forEach(table -> execute("CREATE TABLE %s.%s (LIKE %s.%2$s INCLUDING DEFAULTS INCLUDING CONSTRAINTS)"
                        .formatted(NEXT, table, Writes.SERVING)));
    }

    /**
     * What makes the indexes and keys that the serving tables have, by table: different tables can have them made side by
     * side, while a key locks its own.
     */
    Collection<List<String>> indexes() {
        Map<String, List<String>> byTable = new TreeMap<>();
        jdbc.sql("""
                        SELECT c.relname, format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', :next, c.relname, k.conname,
                            pg_get_constraintdef(k.oid))
                        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                        WHERE k.contype IN ('p', 'u') AND c.relnamespace = :serving::regnamespace
                            AND c.relname <> :migrations
                        UNION ALL
                        SELECT c.relname,
                            replace(pg_get_indexdef(i.indexrelid), format(' ON %I.', :serving), format(' ON %I.', :next))
                        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                        WHERE c.relnamespace = :serving::regnamespace AND c.relname <> :migrations
                            AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)""")
                .param("next", NEXT)
                .param("serving", Writes.SERVING)
                .param("migrations", MIGRATIONS)
                .query(row -> {
                    byTable.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return byTable.values();
    }

    /** Exchanges the names; what asks from now on asks the new tables. Belongs into the transaction that takes over. */
    void takeOver() {
        execute("CREATE TABLE %s.%s (LIKE %s.%2$s INCLUDING ALL)".formatted(NEXT, MIGRATIONS, Writes.SERVING));
        execute("INSERT INTO %s.%s SELECT * FROM %s.%2$s".formatted(NEXT, MIGRATIONS, Writes.SERVING));
        execute("ALTER SCHEMA %s RENAME TO %s".formatted(Writes.SERVING, LAST));
        execute("ALTER SCHEMA %s RENAME TO %s".formatted(NEXT, Writes.SERVING));
    }

    /** Drops what does not serve; waits for those who still read it. */
    void drop() {
        execute("DROP SCHEMA IF EXISTS %s, %s CASCADE".formatted(NEXT, LAST));
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
