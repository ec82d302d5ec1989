package org.redvest.query.platform.projecting;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one processor that feeds all projections. The framework would ask each of them for each event, and let one that fails
 * stop all; here {@link Projecting} stands in their place.
 */
@Configuration(proxyBeanMethods = false)
class ReadModelProcessor {

    @Bean
    ConfigurerModule fedByOneProcessor(Projecting projecting, TrackingEventProcessorConfiguration oneThread) {
        return configurer -> configurer.eventProcessing(processing -> processing.registerEventProcessor(
                Projector.PROCESSOR, (name, configuration, ofTheFramework) -> TrackingEventProcessor.builder()
                        .name(name)
                        .eventHandlerInvoker(projecting)
                        .errorHandler(PropagatingErrorHandler.INSTANCE)
                        .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                        .messageSource(configuration.eventStore())
                        .tokenStore(configuration.getComponent(TokenStore.class))
                        .transactionManager(configuration.getComponent(TransactionManager.class))
                        .trackingEventProcessorConfiguration(oneThread)
                        .build()));
    }
}
