package org.redvest.query.platform.projecting;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes into read models that may know some of it already. */
public final class IdempotentWriter {

    private final JdbcTemplate jdbc;
    private final String schema;

    /**
     * A writer.
     *
     * @param schema of the read models
     */
    public IdempotentWriter(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    /** Writes, in the transaction at hand. */
    public void write(Gathered.OfRoom gathered) {
        gathered.rows().forEach((table, rows) -> jdbc.batchUpdate(table.insertInto(schema), rows));
        gathered.changes()
                .forEach((sums, changes) -> jdbc.update(sums.addArrays(schema), statement -> set(statement, changes)));
    }

    /** Position, key and each amount as an array. */
    private static void set(PreparedStatement statement, List<Object[]> changes) throws SQLException {
        for (int column = 0; column < changes.getFirst().length; column++) {
            int index = column;
            Object[] values = changes.stream().map(change -> change[index]).toArray();
            Array array = statement.getConnection().createArrayOf(index == 1 ? "text" : "bigint", values);
            statement.setArray(index + 1, array);
        }
    }
}
