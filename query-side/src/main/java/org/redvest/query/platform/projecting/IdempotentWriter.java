package org.redvest.query.platform.projecting;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes into read models: what is new to them, and what they may know already. */
public final class IdempotentWriter {

    /** Rows from which on COPY costs less than an insert of each. */
    private static final int MANY = 8;

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

    /**
     * Writes what should not be there yet, in the transaction at hand.
     *
     * @throws org.springframework.dao.DuplicateKeyException where it is
     */
    public void writeNew(Gathered.OfRoom gathered) {
        gathered.rows().forEach((table, rows) -> {
            if (rows.size() < MANY) {
                insert(table, rows);
            } else {
                copy(table, rows);
            }
        });
        change(gathered);
    }

    /** Writes what may be there, in the transaction at hand. */
    public void write(Gathered.OfRoom gathered) {
        gathered.rows().forEach(this::insert);
        change(gathered);
    }

    private void insert(Table table, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate(table.insertInto(schema), rows);
    }

    private void copy(Table table, List<@Nullable Object[]> rows) {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            Copying.rows(connection, schema, table, rows);
            return rows.size();
        });
    }

    private void change(Gathered.OfRoom gathered) {
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
