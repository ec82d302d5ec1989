package org.redvest.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryBus;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.validation.annotation.Validated;

/**
 * Questions have a pool of their own, and an end: however many are asked, and however long one takes, commands and projections
 * keep their connections. Whatever runs outside the query bus (a rebuild, the stream of a whole list) takes as long as it takes.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Asking.Bounds.class)
class Asking {

    /** Bound while a query is being handled. */
    private static final ScopedValue<Boolean> A_QUESTION = ScopedValue.newInstance();

    /**
     * What questions may take.
     *
     * @param connections of the database, for all questions of a process together
     * @param statementTimeout how long one statement of a question may run
     */
    @Validated
    @ConfigurationProperties("redvest.reading")
    record Bounds(
            @DefaultValue("10")
            @Min(value = 1, message = "set redvest.reading.connections to 1 or more") @Max(value = 1000, message = "set redvest.reading.connections to 1000 or less") int connections,

            @DefaultValue("10s")
            @DurationMin(millis = 100, message = "set redvest.reading.statement-timeout to 100ms or more")
            @DurationMax(hours = 1, message = "set redvest.reading.statement-timeout to 1h or less")
            Duration statementTimeout) {}

    @Bean(defaultCandidate = false)
    HikariDataSource questionsDataSource(DataSourceProperties properties, Bounds bounds) {
        return Pools.of(properties, "questions", bounds.connections(), bounds.statementTimeout());
    }

    /**
     * On the side where a query is handled, so that it holds over an Axon Server too: after what turns refusals into what a bus
     * can carry.
     */
    @Bean
    @DependsOn("refusalInterceptors")
    InitializingBean questionsFromTheirPool(QueryBus queryBus) {
        return () -> queryBus.registerHandlerInterceptor(
                (unitOfWork, chain) -> ScopedValue.where(A_QUESTION, true).call(() -> {
                    try {
                        return chain.proceed();
                    } catch (Exception failure) {
                        throw Store.isAway(failure) ? new Refusal(Problem.BUSY) : failure;
                    }
                }));
    }

    /** The database as everyone sees it. */
    static final class ByWork extends AbstractDataSource {

        private final DataSource questions;
        private final DataSource everythingElse;

        ByWork(DataSource questions, DataSource everythingElse) {
            this.questions = questions;
            this.everythingElse = everythingElse;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return (A_QUESTION.isBound() ? questions : everythingElse).getConnection();
        }

        @Override
        public Connection getConnection(String username, String password) {
            throw new UnsupportedOperationException("The pools know whose the database is");
        }
    }
}
