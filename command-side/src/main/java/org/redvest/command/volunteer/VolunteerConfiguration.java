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

    @Bean
    ConfigurerModule mergeCaseAggregate() {
        return AggregateRules.register(MergeCase.class);
    }

    /** What the desks ask reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule mergeDesk(
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<CertifiedServices> services,
            ObjectProvider<MergeCases> mergeCases) {
        return configurer -> configurer.registerCommandHandler(configuration -> new MergeDesk(
                configuration.repository(MergeCase.class),
                configuration.repository(Volunteer.class),
                volunteers.getObject(),
                services.getObject(),
                mergeCases.getObject()));
    }

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

    @Bean
    ConfigurerModule documentDesk(ObjectProvider<Volunteers> volunteers) {
        return configurer -> configurer.registerCommandHandler(configuration -> new DocumentDesk(
                configuration.repository(IdentityClaim.class),
                configuration.repository(Volunteer.class),
                configuration.repository(MergeCase.class),
                volunteers.getObject()));
    }
}
