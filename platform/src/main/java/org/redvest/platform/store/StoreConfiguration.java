package org.redvest.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.TokenStoreProperties;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * PostgreSQL, and the event store on it where there is no Axon Server. Every bean is named here, because the framework's
 * own configuration falls back silently to ones that crawl or forget (ADR 2).
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DataSourceProperties.class, TokenStoreProperties.class})
class StoreConfiguration {

    /** Rows of one read, and the bound below which a read of a stream knows that it has reached the end. */
    private static final int ENGINE_BATCH = 1_000;

    /** What this process appends, its processors learn at once; what another one appends, after this time at the latest. */
    private static final Duration OTHERS_APPENDED = Duration.ofMillis(30);

    @Bean
    static Schema ledgerSchema() {
        return new Migrations("ledger");
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource pooledDataSource(DataSourceProperties properties) {
        return properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
    }

    /** The database as everyone sees it: checked and migrated. */
    @Bean
    @Primary
    DataSource dataSource(
            HikariDataSource pooledDataSource,
            @Qualifier("questionsDataSource") HikariDataSource questionsDataSource,
            List<Schema> schemas) {
        Durability.require(pooledDataSource);
        schemas.forEach(schema -> schema.bring(pooledDataSource));
        return new Asking.ByWork(questionsDataSource, pooledDataSource);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
        return new SpringTransactionManager(transactionManager);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new SpringDataSourceConnectionProvider(dataSource);
    }

    @Bean
    TokenStore tokenStore(
            ConnectionProvider connectionProvider, Serializer serializer, TokenStoreProperties properties) {
        return JdbcTokenStore.builder()
                .connectionProvider(connectionProvider)
                .serializer(serializer)
                .claimTimeout(properties.getClaimTimeout())
                .schema(TokenSchema.builder()
                        .setTokenTable("ledger.token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    EventStore eventStore(EventStorageEngine storageEngine, org.axonframework.config.Configuration configuration) {
        return EmbeddedEventStore.builder()
                .storageEngine(storageEngine)
                .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
                .fetchDelay(OTHERS_APPENDED.toMillis())
                .build();
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    LogWriter logWriter(@Qualifier("logWriterDataSource") HikariDataSource own, DataSource migrated) {
        return new LogWriter(own);
    }

    /** The writer's own connection: waiting commands may hold all of the pool's, and they wait for the writer. */
    @Bean(defaultCandidate = false)
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    HikariDataSource logWriterDataSource(DataSourceProperties properties) {
        HikariDataSource own = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        own.setPoolName("log-writer");
        own.setMaximumPoolSize(1);
        return own;
    }

    @Bean
    @ConditionalOnProperty(name = "axon.axonserver.enabled", havingValue = "false")
    EventStorageEngine eventStorageEngine(
            LogWriter logWriter,
            ConnectionProvider connectionProvider,
            TransactionManager transactionManager,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            org.axonframework.config.Configuration configuration) {
        JdbcEventStorageEngine.Builder engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connectionProvider)
                .transactionManager(transactionManager)
                .schema(EventSchema.builder()
                        .eventTable("ledger.domain_event")
                        .globalIndexColumn("global_index")
                        .timestampColumn("time_stamp")
                        .eventIdentifierColumn("event_identifier")
                        .aggregateIdentifierColumn("aggregate_identifier")
                        .sequenceNumberColumn("sequence_number")
                        .payloadTypeColumn("payload_type")
                        .payloadRevisionColumn("payload_revision")
                        .metaDataColumn("meta_data")
                        .build());
        engine.persistenceExceptionResolver(duplicateKeys())
                .snapshotSerializer(eventSerializer)
                .eventSerializer(eventSerializer)
                .upcasterChain(configuration.upcasterChain());
        engine.batchSize(ENGINE_BATCH).finalAggregateBatchPredicate(batch -> batch.size() < ENGINE_BATCH);
        // positions are dense (ADR 12): where none follows, there is nothing beyond a gap either
        engine.extendedGapCheckEnabled(false);
        return new GroupCommitEventStorageEngine(engine, logWriter);
    }

    /**
     * PostgreSQL reports a duplicate key as SQLSTATE 23505 and never as the exception class that the framework's own
     * resolver looks for; unrecognised, a lost race would look like a broken database.
     */
    private static PersistenceExceptionResolver duplicateKeys() {
        return failure -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                    return true;
                }
            }
            return false;
        };
    }
}
