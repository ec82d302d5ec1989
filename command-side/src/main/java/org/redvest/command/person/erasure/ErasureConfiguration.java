package org.redvest.command.person.erasure;

import org.axonframework.config.ConfigurerModule;
import org.redvest.command.person.identity.ConfirmationCodes;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule erasureDesk(
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<ConfirmationCodes> codes,
            ObjectProvider<ErasureObstacle> obstacles) {
        return configurer -> configurer.registerCommandHandler(configuration -> new ErasureDesk(
                configuration.repository(Volunteer.class),
                volunteers.getObject(),
                codes.getObject(),
                obstacles::orderedStream));
    }
}
