package org.redvest.command.person.merge;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.IdentityClaim;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MergeConfiguration {

    @Bean
    ConfigurerModule mergeCaseAggregate() {
        return AggregateRules.register(MergeCase.class, Problem.UNKNOWN_MERGE_CASE);
    }

    /** What the desks ask reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule mergeDesk(
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<CertifiedServices> services,
            ObjectProvider<MergeCases> mergeCases,
            ObjectProvider<MergeWitness> witnesses) {
        return configurer -> configurer.registerCommandHandler(configuration -> new MergeDesk(
                configuration.repository(MergeCase.class),
                configuration.repository(Volunteer.class),
                volunteers.getObject(),
                services.getObject(),
                mergeCases.getObject(),
                witnesses::orderedStream));
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
