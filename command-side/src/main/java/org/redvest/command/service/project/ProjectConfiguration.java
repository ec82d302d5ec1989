package org.redvest.command.service.project;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {

    @Bean
    ConfigurerModule projectAggregate() {
        return AggregateRules.register(Project.class, Problem.UNKNOWN_PROJECT);
    }
}
