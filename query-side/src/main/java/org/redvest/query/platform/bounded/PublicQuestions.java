package org.redvest.query.platform.bounded;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import javax.sql.DataSource;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.validation.annotation.Validated;

/**
 * What anybody may ask has connections of its own, few and read-only, on which no statement runs longer than a bound.
 * However many ask, commands and signed-in readers keep theirs; whoever finds all of these in use is told to come back.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicQuestions.Bounds.class)
class PublicQuestions {

    /**
     * The bound.
     *
     * @param connections how many public questions the database works on at a time
     * @param statementTimeout how long it works on one
     * @param patience how long a question waits for a connection
     */
    @Validated
    @ConfigurationProperties("redvest.public-questions")
    record Bounds(
            @DefaultValue("4") @Min(1) int connections,

            @DefaultValue("5s") @NotNull @DurationMin(millis = 1)
            Duration statementTimeout,

            @DefaultValue("2s") @NotNull @DurationMin(millis = 250)
            Duration patience) {}

    /** Opened with the first question; the database that everyone sees was checked and migrated by then. */
    @Bean(defaultCandidate = false)
    HikariDataSource publicQuestionsDataSource(DataSourceProperties properties, Bounds bounds, DataSource migrated) {
        HikariDataSource pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("public-questions");
        pool.setMaximumPoolSize(bounds.connections());
        pool.setConnectionTimeout(bounds.patience().toMillis());
        pool.setReadOnly(true);
        pool.setConnectionInitSql("SET statement_timeout = %d; SET default_transaction_read_only = on"
                .formatted(bounds.statementTimeout().toMillis()));
        return pool;
    }

    @Bean(defaultCandidate = false)
    @OfThePublic
    JdbcClient publicQuestionsJdbcClient(
            @Qualifier("publicQuestionsDataSource") HikariDataSource publicQuestionsDataSource) {
        return JdbcClient.create(publicQuestionsDataSource);
    }
}
