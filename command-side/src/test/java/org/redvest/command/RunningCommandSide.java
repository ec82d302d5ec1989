package org.redvest.command;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.redvest.api.Command;
import org.redvest.api.Envelope;
import org.redvest.api.Event;
import org.redvest.command.automation.ToldAgain;
import org.redvest.command.platform.Commands;
import org.redvest.command.platform.Streams;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.TestIssuer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The command side as it serves: a process of its own, as far as callers and stores can tell. */
final class RunningCommandSide implements AutoCloseable {

    /** Subjects of tokens who may do everything everywhere. */
    private static final List<String> FOUNDERS =
            List.of("somebody", "officer", "one", "another", "a manager", "a manager who serves");

    private final ConfigurableApplicationContext application;
    private final Http http;

    private RunningCommandSide(ConfigurableApplicationContext application) {
        this.application = application;
        this.http = new Http(
                HttpClient.newHttpClient(),
                "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** The product but for the clock, which tests can set. */
    @Configuration(proxyBeanMethods = false)
    static class Clocks {

        @Bean
        @Primary
        SettableClock settableClock() {
            return new SettableClock();
        }
    }

    /** Starts one on a store. */
    static RunningCommandSide start(Store store, String name) {
        return start(store, name, TestIssuer.shared());
    }

    /** Starts one on a store, to which a test adds beans. */
    static RunningCommandSide startWith(Store store, String name, Class<?> bean) {
        return start(store, name, TestIssuer.shared(), List.of(bean));
    }

    /** Starts one on a store, whose callers' tokens are this issuer's. */
    static RunningCommandSide start(Store store, String name, TestIssuer issuer, String... more) {
        return start(store, name, issuer, List.of(), more);
    }

    private static RunningCommandSide start(
            Store store, String name, TestIssuer issuer, List<Class<?>> beans, String... more) {
        List<String> arguments = new ArrayList<>(store.settings());
        arguments.addAll(List.of(more));
        arguments.addAll(issuer.settings());
        arguments.add("--redvest.rate-limit.per-second=1000000");
        for (int i = 0; i < FOUNDERS.size(); i++) {
            arguments.add("--redvest.authority.founding[%d].subject=%s".formatted(i, FOUNDERS.get(i)));
        }
        arguments.add("--server.port=0");
        arguments.add("--axon.axonserver.client-id=" + name);
        arguments.add("--spring.main.banner-mode=off");
        return new RunningCommandSide(new SpringApplicationBuilder(CommandSideApplication.class, Clocks.class)
                .sources(beans.toArray(Class<?>[]::new))
                .run(arguments.toArray(String[]::new)));
    }

    Http http() {
        return http;
    }

    SettableClock clock() {
        return bean(SettableClock.class);
    }

    /** Sends a command that has no address in the REST API. */
    <R> R send(Command<R> command) {
        return bean(Commands.class).send(command, Envelope.automation("a test"));
    }

    /** The position of the newest event. */
    long head() {
        return bean(LogPositions.class).head();
    }

    /** Where the log ends now. */
    TrackingToken mark() {
        return bean(TransactionManager.class).fetchInTransaction(bean(EventStore.class)::createHeadToken);
    }

    /** The events after a mark, up to the newest. */
    List<TrackedEventMessage<?>> since(TrackingToken mark) {
        long head = head();
        long position = LogPositions.of(mark);
        List<TrackedEventMessage<?>> events = new ArrayList<>();
        try (BlockingStream<TrackedEventMessage<?>> stream =
                bean(EventStore.class).openStream(mark)) {
            while (position < head) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                position = LogPositions.of(event.trackingToken());
                events.add(event);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return events;
    }

    /** Tells an automation of the last event of this kind in a stream once more, and waits until it did what it does. */
    void tellAgain(String automation, String stream, Class<? extends Event> type) {
        DomainEventMessage<?> event = bean(Streams.class)
                .messages(stream)
                .filter(message -> type.isAssignableFrom(message.getPayloadType()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        ToldAgain.to(application, automation, event);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
    }
}
