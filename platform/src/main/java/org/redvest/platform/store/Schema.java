package org.redvest.platform.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A database schema with a migration history of its own, under {@code db/<name>} on the classpath.
 *
 * @param name of the schema
 */
public record Schema(String name) {

    void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .schemas(name)
                .defaultSchema(name)
                .table("schema_history")
                .locations("classpath:db/" + name)
                .load()
                .migrate();
    }
}
