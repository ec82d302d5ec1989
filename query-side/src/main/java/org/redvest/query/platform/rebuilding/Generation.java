package org.redvest.query.platform.rebuilding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redvest.query.platform.projecting.ReadModelSchema;
import org.redvest.query.platform.projecting.Rooms;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of read models that are being built, in a schema beside the ones that answer: made as each room says, filled
 * without indexes, indexed, and put in their place by exchanging the names of two schemas, which waits for no reader.
 */
final class Generation {

    /** Schema of the read models to come. */
    static final String NEXT = "query_next";

    private static final String LAST = "query_last";

    private final JdbcClient jdbc;
    private final Rooms rooms;

    Generation(JdbcClient jdbc, Rooms rooms) {
        this.jdbc = jdbc;
        this.rooms = rooms;
    }

    /**
     * Makes the tables, empty; what an earlier attempt left is gone then.
     *
     * @return what makes their indexes and keys, which they are without now, by table: different tables can have them made
     *     side by side, while a key locks its own
     */
    Map<String, List<String>> create() {
        drop();
        execute("CREATE SCHEMA " + NEXT);
        rooms.create(rooms.all(), NEXT, this::execute);
        Map<String, List<String>> indexes = new TreeMap<>();
        List<String> drops = new ArrayList<>();
        jdbc.sql("""
                        SELECT c.relname, format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', :next, c.relname, k.conname,
                                pg_get_constraintdef(k.oid)),
                            format('ALTER TABLE %I.%I DROP CONSTRAINT %I', :next, c.relname, k.conname)
                        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                        WHERE k.contype IN ('p', 'u') AND c.relnamespace = :next::regnamespace
                        UNION ALL
                        SELECT c.relname, pg_get_indexdef(i.indexrelid),
                            format('DROP INDEX %I.%I', :next, x.relname)
                        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
                        WHERE c.relnamespace = :next::regnamespace
                            AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)""").param("next", NEXT).query(row -> {
            indexes.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                    .add(row.getString(2));
            drops.add(row.getString(3));
        });
        drops.forEach(this::execute);
        return indexes;
    }

    /** Without statistics, every plan would be a guess until the database came round to it by itself. */
    void analyze(String table) {
        execute("ANALYZE %s.%s".formatted(NEXT, table));
    }

    /** All tables of the read models to come. */
    List<String> tables() {
        return rooms.all().stream().flatMap(room -> room.tables().stream()).toList();
    }

    /** Exchanges the names; what asks from now on asks the new tables. Belongs into the transaction that takes over. */
    void takeOver() {
        execute("ALTER SCHEMA %s RENAME TO %s".formatted(ReadModelSchema.SERVING, LAST));
        execute("ALTER SCHEMA %s RENAME TO %s".formatted(NEXT, ReadModelSchema.SERVING));
    }

    /** Drops what does not serve; waits for those who still read it. */
    void drop() {
        execute("DROP SCHEMA IF EXISTS %s, %s CASCADE".formatted(NEXT, LAST));
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
