package org.redvest.query;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.redvest.platform.TestPostgres;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that is not as its rows are stops the start, and not the first event that comes to it. */
class RowsFitTheirTablesTest {

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(
                    AutoConfigurations.of(TaskExecutionAutoConfiguration.class, HibernateJpaAutoConfiguration.class))
            .withBean(DataSource.class, () -> database)
            .withUserConfiguration(RowsOfThisSide.class);

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = QuerySideConfiguration.class)
    static class RowsOfThisSide {}

    @BeforeEach
    void makeTables() {
        database.setUrl(TestPostgres.freshDatabase());
        QuerySideConfiguration.querySchema(QuerySideConfiguration.rooms()).bring(database);
    }

    @Test
    void startsWhereTheyFit() {
        start.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE query.shop_item RENAME COLUMN price TO points          | shop_item
            ALTER TABLE query.passbook_entry ALTER COLUMN minutes TYPE text    | passbook_entry
            ALTER TABLE query.delegation ALTER COLUMN powers TYPE text         | delegation
            DROP TABLE query.adopted_policy                                    | adopted_policy
            """)
    void doesNotStartWhereTheyDiffer(String change, String table) {
        JdbcClient.create(database).sql(change).update();

        start.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(SchemaManagementException.class)
                .hasMessageContaining(table));
    }
}
