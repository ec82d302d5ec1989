package org.redvest.query.platform;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All read models of this side: how far they have come, and what they amount to. */
@Component
public class ReadModels {

    private final List<String> names;
    private final JdbcClient jdbc;
    private final LogPositions log;

    ReadModels(List<Projector> projectors, JdbcClient jdbc, LogPositions log) {
        this.names = projectors.stream().map(Projector::name).sorted().toList();
        this.jdbc = jdbc;
        this.log = log;
    }

    /** Names of the read models. */
    public List<String> names() {
        return names;
    }

    /** How far each read model has come. */
    public Map<String, Long> positions() {
        Map<String, Long> result = new TreeMap<>();
        names.forEach(name -> result.put(name, LogPositions.NOTHING));
        jdbc.sql("SELECT read_model, position FROM query.progress").query(row -> {
            result.replace(row.getString("read_model"), row.getLong("position"));
        });
        return result;
    }

    /** How far this read model has come. */
    public long position(String name) {
        return jdbc.sql("SELECT position FROM query.progress WHERE read_model = ?")
                .param(name)
                .query(Long.class)
                .optional()
                .orElse(LogPositions.NOTHING);
    }

    /** The position that every read model has reached. */
    public long slowest() {
        return positions().values().stream().mapToLong(Long::longValue).min().orElse(LogPositions.NOTHING);
    }

    /** The position of the newest event. */
    public long head() {
        return log.head();
    }

    /** A sum over each table, equal where the rows are equal, in whatever order they came. Reads everything. */
    public Map<String, String> checksums() {
        Map<String, String> sums = new TreeMap<>();
        Generation.tables(jdbc)
                .forEach(table -> sums.put(
                        table,
                        jdbc.sql(
                                        "SELECT count(*) || ' rows, sum ' || coalesce(sum(hashtextextended(row::text, 0)::numeric), 0)"
                                                + " FROM query." + table + " AS row")
                                .query(String.class)
                                .single()));
        return sums;
    }
}
