package org.redvest.command.service.callup;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.cover.insurance.InsurancePolicies;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.service.project.Project;
import org.redvest.command.service.shift.Shift;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallUpConfiguration {

    @Bean
    ConfigurerModule callUpAggregate() {
        return AggregateRules.register(CallUp.class, Problem.UNKNOWN_CALL_UP);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule callUpDesk(
            ObjectProvider<Organisations> organisations,
            ObjectProvider<InsurancePolicies> insurancePolicies,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new CallUpDesk(
                configuration.repository(CallUp.class),
                configuration.repository(Project.class),
                configuration.repository(Shift.class),
                organisations.getObject(),
                insurancePolicies.getObject(),
                clock));
    }
}
