package org.redvest.query.platform.asking;

import java.util.Map;
import java.util.TreeMap;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.query.platform.projecting.Rooms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All read models of this side: how far they have come, and what they amount to. */
@Component
public class ReadModels {

    private final JdbcClient jdbc;
    private final Rooms rooms;
    private final LogPositions log;

    ReadModels(JdbcClient jdbc, Rooms rooms, LogPositions log) {
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.log = log;
    }

    /** The position up to which the read models know the log. */
    public long position() {
        return positionOver(jdbc);
    }

    /** The same, over the connections that this asks on. */
    public static long positionOver(JdbcClient jdbc) {
        return jdbc.sql("SELECT position FROM query.progress")
                .query(Long.class)
                .optional()
                .orElse(LogPositions.NOTHING);
    }

    /** The position of the newest event. */
    public long head() {
        return log.head();
    }

    /** A sum over each table, equal where the rows are equal, in whatever order they came. Reads everything. */
    public Map<String, String> checksums() {
        Map<String, String> sums = new TreeMap<>();
        rooms.all().stream()
                .flatMap(room -> room.tables().stream())
                .filter(table -> !table.equals("room"))
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
