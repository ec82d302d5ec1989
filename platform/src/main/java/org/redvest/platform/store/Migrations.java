package org.redvest.platform.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A schema with a migration history of its own, under {@code db/<name>} on the classpath: for what cannot be made again.
 *
 * @param name of the schema
 */
public record Migrations(String name) implements Schema {

    @Override
    public void bring(DataSource dataSource) {
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
