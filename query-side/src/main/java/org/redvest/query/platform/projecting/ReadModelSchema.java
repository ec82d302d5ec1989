package org.redvest.query.platform.projecting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.redvest.platform.store.Schema;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The tables of all read models, of the form that this code wants. Rooms whose tables are of another form get empty ones, and
 * are set aside until all read models are built anew, which begins by itself when the application has started (ADR 22).
 */
public final class ReadModelSchema implements Schema {

    /** The read models that answer. */
    public static final String SERVING = "query";

    /** Held by whoever builds read models anew (ADR 13). */
    public static final long TAKE_OVER_LOCK = 0x5265616453696465L;

    private final Rooms rooms;

    /** The tables of these rooms. */
    public ReadModelSchema(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public void bring(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult(transaction -> {
            // another process may start too
            jdbc.execute("SELECT pg_advisory_xact_lock(%d)".formatted(TAKE_OVER_LOCK));
            bring(jdbc);
        });
    }

    private void bring(JdbcTemplate jdbc) {
        List<Room> changed = isOfAFormWithRooms(jdbc) ? changed(jdbc) : rooms.all();
        if (changed.isEmpty()) {
            return;
        }
        boolean isNew =
                Boolean.TRUE.equals(jdbc.queryForObject("SELECT to_regnamespace('query') IS NULL", Boolean.class));
        // where what the platform keeps has changed, nothing of the old form is of use
        if (changed.stream().anyMatch(room -> room.equals(rooms.ofThePlatform()))) {
            jdbc.execute("DROP SCHEMA IF EXISTS query CASCADE");
            jdbc.execute("CREATE SCHEMA query");
            changed = rooms.all();
        }
        changed.stream()
                .flatMap(room -> room.tables().stream())
                .forEach(table -> jdbc.execute("DROP TABLE IF EXISTS query." + table));
        rooms.create(changed, SERVING, jdbc::execute);
        if (!isNew) {
            changed.stream()
                    .filter(room -> !room.equals(rooms.ofThePlatform()))
                    .forEach(room -> jdbc.update(
                            "INSERT INTO query.set_aside (projection, error, since) VALUES (?, ?, now())",
                            room.name(),
                            SetAside.ANOTHER_FORM));
        }
    }

    /** Before each room kept its own tables, they had one history of migrations. */
    private static boolean isOfAFormWithRooms(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT to_regclass('query.room') IS NOT NULL", Boolean.class));
    }

    private List<Room> changed(JdbcTemplate jdbc) {
        Map<String, String> known = new HashMap<>();
        jdbc.query("SELECT name, hash FROM query.room", row -> {
            known.put(row.getString(1), row.getString(2));
        });
        return rooms.all().stream()
                .filter(room -> !room.hash().equals(known.get(room.name())))
                .toList();
    }
}
