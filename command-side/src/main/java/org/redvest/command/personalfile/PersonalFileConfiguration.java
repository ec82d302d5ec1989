package org.redvest.command.personalfile;

import org.axonframework.config.ConfigurerModule;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonalFileConfiguration {

    @Bean
    ConfigurerModule personalFileAggregate() {
        return AggregateRules.register(PersonalFile.class);
    }
}
