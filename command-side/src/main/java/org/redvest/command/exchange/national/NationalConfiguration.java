package org.redvest.command.exchange.national;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NationalConfiguration {

    @Bean
    ConfigurerModule reconciliationAggregate() {
        return AggregateRules.register(Reconciliation.class, Problem.UNKNOWN_RECONCILIATION);
    }
}
