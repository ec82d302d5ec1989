package org.redvest.command.volunteer;

import org.axonframework.config.ConfigurerModule;
import org.redvest.command.platform.AggregateRules;
import org.springframework.beans.factory.ObjectProvider;
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

    /** What the desk asks reads the event store, which is made after this module: hence the provider. */
    @Bean
    ConfigurerModule documentDesk(ObjectProvider<Volunteers> volunteers) {
        return configurer -> configurer.registerCommandHandler(configuration -> new DocumentDesk(
                configuration.repository(IdentityClaim.class),
                configuration.repository(Volunteer.class),
                volunteers.getObject()));
    }
}
