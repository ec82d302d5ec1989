package org.redvest.query.platform;

import java.util.Collections;
import java.util.List;

/**
 * A table of a read model. Its rows are facts: each is added once and never changed, so that a row that comes again, or
 * out of turn, does no harm.
 *
 * @param name of the table, without its schema
 * @param columns in the order of a row's values
 */
public record Table(String name, List<String> columns) {

    /** A table with these columns. */
    public static Table of(String name, String... columns) {
        return new Table(name, List.of(columns));
    }

    /** Adds a row unless it is there. */
    String insertInto(String schema) {
        return "INSERT INTO %s.%s (%s) VALUES (%s) ON CONFLICT DO NOTHING"
                .formatted(schema, name, columnList(), String.join(", ", Collections.nCopies(columns.size(), "?")));
    }

    /** Takes rows in bulk. */
    String copyInto(String schema) {
        return "COPY %s.%s (%s) FROM STDIN".formatted(schema, name, columnList());
    }

    private String columnList() {
        return String.join(", ", columns);
    }
}
