package org.redvest.platform.messaging;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** How messages are written, how refusals travel, and how event processors run. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

    /** Events of one transaction of a processor. */
    private static final int PROCESSOR_BATCH = 500;

    /**
     * Old readers meet newer events: what they do not know, they pass over. Type names within JSON are believed where the
     * framework's replay tokens have them, and only if they name a token.
     */
    @Bean
    Jackson3SerializerCustomizer messageJson() {
        return mapper -> mapper.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType(TrackingToken.class)
                        .build());
    }

    /**
     * Tracking processors wake up when an event is committed, where pooled ones poll this event store every 500 ms; one
     * segment keeps the order across aggregates. A handler that fails stops its processor, which tries again and says so
     * in the health: nothing is skipped (ADR 7).
     */
    @Bean
    ConfigurerModule trackingProcessors() {
        return configurer -> configurer
                .eventProcessing()
                .usingTrackingEventProcessors()
                .registerTrackingEventProcessorConfiguration(
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(PROCESSOR_BATCH))
                .registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.INSTANCE);
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
                } catch (AggregateNotFoundException unknown) {
                    throw Refusals.ofCommand(Refusals.ofUnknown(unknown));
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
