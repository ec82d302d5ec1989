package org.redvest.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.ExecutionException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.GenericQueryMessage;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryResponseMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.platform.PlatformConfiguration;
import org.redvest.platform.TestPostgres;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.messaging.Refusals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The framework falls back silently to beans that crawl or forget: these are the ones that must be there. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.import=classpath:redvest-platform.yaml",
            "redvest.reading.connections=2",
            "redvest.reading.statement-timeout=200ms"
        })
class StoreConfigurationTest {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PlatformConfiguration.class)
    static class Application {}

    private final ApplicationContext context;
    private final EventStore eventStore;
    private final JdbcClient jdbc;

    StoreConfigurationTest(
            @Autowired ApplicationContext context, @Autowired EventStore eventStore, @Autowired JdbcClient jdbc) {
        this.context = context;
        this.eventStore = eventStore;
        this.jdbc = jdbc;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestPostgres::freshDatabase);
    }

    @Test
    void eventsAreStoredThroughJdbc() {
        assertThat(context.getBean(EventStore.class)).isExactlyInstanceOf(EmbeddedEventStore.class);
        assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
    }

    @Test
    void processorsRememberInTheDatabaseHowFarTheyAre() {
        assertThat(context.getBean(TokenStore.class)).isExactlyInstanceOf(JdbcTokenStore.class);
    }

    @Test
    void everythingIsWrittenWithJackson3() {
        assertThat(context.getBeansOfType(Serializer.class).values())
                .isNotEmpty()
                .allSatisfy(serializer -> assertThat(serializer).isInstanceOf(Jackson3Serializer.class));
    }

    @Test
    void commandsStayInTheProcessWhereThereIsNoAxonServer() {
        assertThat(context.getBean(CommandBus.class)).isExactlyInstanceOf(SimpleCommandBus.class);
    }

    @Test
    void anEventLiesInItsRowAndNotInALargeObject() {
        eventStore.publish(new GenericDomainEventMessage<>("a test", "test-1", 0, "something that happened"));

        assertThat(jdbc.sql("SELECT convert_from(payload, 'UTF8') FROM ledger.domain_event")
                        .query(String.class)
                        .list())
                .contains("\"something that happened\"");
        assertThat(jdbc.sql("SELECT count(*) FROM pg_largeobject_metadata")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(context.getBean(LogPositions.class).head()).isPositive();
    }

    private <T> T ask(String question, Class<T> answer, String sql) throws InterruptedException, ExecutionException {
        QueryBus queries = context.getBean(QueryBus.class);
        Registration handler = queries.subscribe(
                question, answer, asked -> jdbc.sql(sql).query(answer).single());
        try {
            QueryResponseMessage<T> response = queries.query(
                            new GenericQueryMessage<>("", question, ResponseTypes.instanceOf(answer)))
                    .get();
            if (response.isExceptional()) {
                throw Refusals.within(response.exceptionResult()).orElseThrow();
            }
            return response.getPayload();
        } finally {
            handler.cancel();
        }
    }

    @Test
    void questionsAskInAPoolOfTheirOwn() throws InterruptedException, ExecutionException {
        assertThat(ask("how long", String.class, "SHOW statement_timeout")).isEqualTo("200ms");
        assertThat(jdbc.sql("SHOW statement_timeout").query(String.class).single())
                .isEqualTo("0");
    }

    @Test
    void aQuestionThatTakesTooLongIsToldToComeAgain() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ask("for ever", String.class, "SELECT pg_sleep(600)::text"))
                .returns(Problem.BUSY, Refusal::problem);
    }

    @Test
    void everySchemaHasAHistoryOfItsOwn() {
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.schema_history WHERE success")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
