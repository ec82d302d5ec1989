package org.redvest.command.honour.brand;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BrandConfiguration {

    @Bean
    ConfigurerModule brandAggregate() {
        return AggregateRules.register(Brand.class, Problem.UNKNOWN_BRAND);
    }
}
