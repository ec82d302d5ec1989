package org.redvest.command.automation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Set;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the log is read for automations. */
@Configuration(proxyBeanMethods = false)
class AutomationConfiguration {

    /** Events of one transaction. */
    private static final int BATCH = 500;

    /**
     * Each automation read the log for itself in versions before ADR 26. Who comes from one of them goes on where the slowest
     * of these was; an event that the others know already changes nothing.
     */
    private static final Set<String> PROCESSORS_BEFORE =
            Set.of("credit-points", "expire-redemptions", "erase-volunteers", "await-confirmations");

    /** The processor asks for its collaborators when it is built; they need the event store, which is made after this. */
    @Bean
    ConfigurerModule automationsProcessor(ObjectProvider<Errands> errands, ObjectProvider<LogPositions> positions) {
        return configurer -> configurer
                .eventProcessing()
                .registerTrackingEventProcessorConfiguration(
                        Automation.PROCESSOR,
                        configuration -> TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                                .andBatchSize(BATCH)
                                .andInitialTrackingToken(source -> positions
                                        .getObject()
                                        .leastOf(PROCESSORS_BEFORE)
                                        .orElseGet(source::createTailToken)))
                .registerHandlerInterceptor(Automation.PROCESSOR, configuration -> errands.getObject())
                .registerListenerInvocationErrorHandler(Automation.PROCESSOR, configuration -> errands.getObject());
    }

    @Bean
    MeterBinder parkedErrandsGauge(ParkedErrands errands) {
        return metrics -> Gauge.builder("redvest.errands.parked", errands::count)
                .description("Errands of automations that could not be run yet, and those behind them")
                .register(metrics);
    }
}
