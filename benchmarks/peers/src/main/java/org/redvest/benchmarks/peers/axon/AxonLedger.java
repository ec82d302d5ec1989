package org.redvest.benchmarks.peers.axon;

import java.util.Map;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.redvest.benchmarks.peers.Diary;
import org.redvest.benchmarks.peers.Ledger;
import org.redvest.benchmarks.peers.Settings;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Axon Framework with what its starter chooses: events by JPA, as large objects, written by XStream; aggregates loaded from
 * all their events; Spring Boot's pool of ten connections. Hibernate makes the tables.
 */
public final class AxonLedger implements Ledger {

    private final ConfigurableApplicationContext application;
    private final CommandGateway commands;
    private final Diary diary;

    /** Starts the application. */
    public AxonLedger(Settings settings) {
        application = new SpringApplicationBuilder(AxonApplication.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "spring.datasource.url",
                        settings.jdbcUrl(),
                        "spring.jpa.hibernate.ddl-auto",
                        "create",
                        "axon.axonserver.enabled",
                        "false",
                        "axon.update-check.disabled",
                        "true",
                        RecordProjection.SWITCH,
                        settings.projection()))
                .run();
        commands = application.getBean(CommandGateway.class);
        Serializer serializer = application.getBean("eventSerializer", Serializer.class);
        diary = Diary.of(settings, event -> size(event, serializer), envelope -> size(metaData(envelope), serializer));
    }

    @Override
    public void certify(long number) {
        commands.sendAndWait(diary.next(number));
    }

    private static int size(Object value, Serializer serializer) {
        return serializer.serialize(value, byte[].class).getData().length;
    }

    /** With the two entries that Axon adds by itself to every event. */
    private static MetaData metaData(String envelope) {
        return MetaData.from(Map.of("envelope", envelope, "traceId", Diary.newId(), "correlationId", Diary.newId()));
    }

    @Override
    public void close() {
        application.close();
    }
}
