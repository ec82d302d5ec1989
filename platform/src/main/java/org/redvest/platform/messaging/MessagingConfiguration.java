package org.redvest.platform.messaging;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.DeserializationFeature;

/** How messages are written, how refusals travel, and how event processors run. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    /** Events of one transaction of a processor. */
    private static final int PROCESSOR_BATCH = 500;

    /** Old readers meet newer events: what they do not know, they pass over. */
    @Bean
    Jackson3SerializerCustomizer messageJson() {
        return mapper -> mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Named as the framework looks for it: without it, events would be stored under the names of their classes. */
    @Bean
    @Qualifier("eventSerializer") Serializer eventSerializer(Jackson3SerializerCustomizer json) {
        return new EventSerializer(EventNames.ofTheLanguage(), json);
    }

    /** Hands the envelope of a message on to every message that follows from it. */
    @Bean
    CorrelationDataProvider envelope() {
        return new SimpleCorrelationDataProvider(
                Envelope.ACTOR_KIND,
                Envelope.ACTOR_ID,
                Envelope.CHANNEL,
                Envelope.VOLUNTEER,
                Envelope.DELEGATION,
                Envelope.DEPUTY_FOR);
    }

    /** Tells of a message which one led to it, and which one its chain began with. */
    @Bean
    CorrelationDataProvider origin() {
        return new MessageOriginProvider(Envelope.CAUSATION_ID, Envelope.CORRELATION_ID);
    }

    /**
     * Tracking processors wake up when an event is committed, where pooled ones poll this event store every 500 ms; one
     * segment keeps the order across aggregates. A handler that fails stops its processor, which tries again and says so
     * in the health: nothing is skipped (ADR 7).
     */
    @Bean
    TrackingEventProcessorConfiguration oneThread() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andBatchSize(PROCESSOR_BATCH)
                .andInitialTrackingToken(StreamableMessageSource::createTailToken);
    }

    @Bean
    ConfigurerModule trackingProcessors(TrackingEventProcessorConfiguration oneThread) {
        return configurer -> configurer
                .eventProcessing()
                .usingTrackingEventProcessors()
                .registerTrackingEventProcessorConfiguration(configuration -> oneThread)
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.INSTANCE);
    }

    /**
     * Without a transaction around each command: events are appended apart from it (ADR 12), and one that waits for its
     * aggregate or for its commit must not hold a connection that others need.
     */
    @Bean
    @Qualifier("localSegment") SimpleCommandBus commandBus(Configuration configuration) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return bus;
    }

    /** Without a transaction around each query: most are one statement, and those that are more say so. */
    @Bean
    @Qualifier("localSegment") SimpleQueryBus queryBus(Configuration configuration) {
        SimpleQueryBus bus = SimpleQueryBus.builder().build();
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        return bus;
    }

    /** Before any event is appended to either store. */
    @Bean
    InitializingBean noTimesOutsideTheCalendar(EventBus eventBus) {
        return () -> eventBus.registerDispatchInterceptor(new TimesOfEvents());
    }

    /** Turns refusals into what a bus can carry, on the side where the message is handled. */
    @Bean
    InitializingBean refusalInterceptors(CommandBus commandBus, QueryBus queryBus) {
        return () -> {
            commandBus.registerHandlerInterceptor((unitOfWork, chain) -> {
                try {
                    return chain.proceed();
                } catch (Refusal refusal) {
                    throw Refusals.ofCommand(refusal);
                } catch (LockAcquisitionFailedException queueing) {
                    throw Refusals.ofCommand(new Refusal(Problem.BUSY));
                }
            });
            queryBus.registerHandlerInterceptor((unitOfWork, chain) -> {
                try {
                    return chain.proceed();
                } catch (Refusal refusal) {
                    throw Refusals.ofQuery(refusal);
                }
            });
        };
    }
}
