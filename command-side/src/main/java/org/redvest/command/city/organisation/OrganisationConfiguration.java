package org.redvest.command.city.organisation;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    @Bean
    ConfigurerModule organisationAggregate() {
        return AggregateRules.register(Organisation.class, Problem.UNKNOWN_ORGANISATION);
    }
}
