package org.redvest.command.volunteer;

import org.axonframework.config.ConfigurerModule;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VolunteerConfiguration {

    @Bean
    ConfigurerModule identityClaimAggregate() {
        return AggregateRules.register(IdentityClaim.class);
    }

    @Bean
    ConfigurerModule volunteerAggregate() {
        return AggregateRules.register(Volunteer.class);
    }
}
