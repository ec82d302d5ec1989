package org.redvest.command.reward.scheme;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchemeConfiguration {

    @Bean
    ConfigurerModule schemeBookAggregate() {
        return AggregateRules.register(SchemeBook.class, Problem.UNKNOWN_SCHEME);
    }
}
