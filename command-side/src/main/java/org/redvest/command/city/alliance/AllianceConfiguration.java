package org.redvest.command.city.alliance;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AllianceConfiguration {

    @Bean
    ConfigurerModule allianceAggregate() {
        return AggregateRules.register(Alliance.class, Problem.UNKNOWN_ALLIANCE);
    }
}
