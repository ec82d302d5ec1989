package org.redvest.command.person.volunteer;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VolunteerConfiguration {

    @Bean
    ConfigurerModule identityClaimAggregate() {
        return AggregateRules.register(IdentityClaim.class, Problem.UNKNOWN_VOLUNTEER);
    }

    @Bean
    ConfigurerModule volunteerAggregate() {
        return AggregateRules.register(Volunteer.class, Problem.UNKNOWN_VOLUNTEER);
    }
}
