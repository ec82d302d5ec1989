package org.redvest.command.cover.claim;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClaimConfiguration {

    @Bean
    ConfigurerModule insuranceClaimAggregate() {
        return AggregateRules.register(InsuranceClaim.class, Problem.UNKNOWN_INSURANCE_CLAIM);
    }
}
