package org.redvest.query.platform.projecting;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers that events add to, kept in a row that is there before the first of them. The row's {@code last_position} tells
 * up to which event they are reckoned, so that what comes again is not added again.
 *
 * @param table whose rows carry the sums and {@code last_position}
 * @param key column that names the row
 * @param amounts columns that are added to
 */
public record Sums(String table, String key, List<String> amounts) {

    /** Sums in these columns of a table. */
    public static Sums of(String table, String key, String... amounts) {
        return new Sums(table, key, List.of(amounts));
    }

    /** Where changes wait while a read model is built in bulk. */
    public Table waiting() {
        return Table.of(
                table + "_change",
                Stream.concat(Stream.of("position", "key"), amounts.stream()).toArray(String[]::new));
    }

    /** Creates the table where changes wait. */
    public String createWaiting(String schema) {
        return "CREATE UNLOGGED TABLE %s.%s (position bigint, key text, %s)"
                .formatted(
                        schema,
                        waiting().name(),
                        amounts.stream().map(amount -> amount + " bigint").collect(Collectors.joining(", ")));
    }

    /** Adds what waits. */
    public String addWaiting(String schema) {
        return add(schema, schema + "." + waiting().name());
    }

    /** Adds changes that come as one array for each of position, key and the amounts. */
    String addArrays(String schema) {
        String arrays = String.join(", ", Collections.nCopies(amounts.size(), "?::bigint[]"));
        return add(schema, "unnest(?::bigint[], ?::text[], " + arrays + ")");
    }

    private String add(String schema, String changes) {
        String columns = String.join(", ", amounts);
        return """
                UPDATE %1$s.%2$s AS row SET %3$s, last_position = change.position
                FROM (SELECT given.key, max(given.position) AS position, %4$s
                      FROM (SELECT DISTINCT position, key, %5$s FROM %6$s AS given (position, key, %5$s)) AS given
                      JOIN %1$s.%2$s AS known ON known.%7$s = given.key AND known.last_position < given.position
                      GROUP BY given.key) AS change
                WHERE row.%7$s = change.key""".formatted(
                        schema,
                        table,
                        each("%1$s = row.%1$s + change.%1$s"),
                        each("sum(given.%1$s) AS %1$s"),
                        columns,
                        changes,
                        key);
    }

    private String each(String format) {
        return amounts.stream().map(format::formatted).collect(Collectors.joining(", "));
    }
}
