package org.redvest.command.cover.insurance;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InsuranceConfiguration {

    @Bean
    ConfigurerModule insuranceAggregate() {
        return AggregateRules.register(InsurancePolicy.class, Problem.UNKNOWN_INSURANCE_POLICY);
    }
}
