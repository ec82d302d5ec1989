package org.redvest.platform.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Refuses a database that may lose what it acknowledged. */
final class Durability {

    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    private Durability() {}

    static void require(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet answer = statement.executeQuery("SHOW " + setting)) {
                    answer.next();
                    if ("off".equals(answer.getString(1))) {
                        throw new StoreNotDurable(setting);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: check spring.datasource.url", e);
        }
    }

    /** The database runs with a setting under which acknowledged facts can be lost. */
    static final class StoreNotDurable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoreNotDurable(String setting) {
            super(("RedVest does not start on a database with %1$s = off: a crash could lose acknowledged facts. "
                            + "Set %1$s = on in postgresql.conf (or for the role or database) and start again.")
                    .formatted(setting));
        }
    }
}
