package org.redvest.command;

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

/** A column that a row does not know as it is stops the start, and not the first import. */
class RowsFitTheirTablesTest {

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    private final ApplicationContextRunner start = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(
                    AutoConfigurations.of(TaskExecutionAutoConfiguration.class, HibernateJpaAutoConfiguration.class))
            .withBean(DataSource.class, () -> database)
            .withUserConfiguration(RowsOfThisSide.class);

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = CommandSideConfiguration.class)
    static class RowsOfThisSide {}

    @BeforeEach
    void migrate() {
        database.setUrl(TestPostgres.freshDatabase());
        CommandSideConfiguration.commandSchema().bring(database);
    }

    @Test
    void startsWhereTheyFit() {
        start.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE command.import_job RENAME COLUMN accepted TO taken          | import_job
            ALTER TABLE command.import_job ALTER COLUMN finished_at TYPE text       | import_job
            ALTER TABLE command.import_rejection ALTER COLUMN line TYPE varchar(20) | import_rejection
            DROP TABLE command.import_rejection                                     | import_rejection
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
