package org.redvest.command.reward.deposit;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.reward.points.PointsAccount;
import org.redvest.command.reward.scheme.PointsSchemes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DepositConfiguration {

    @Bean
    ConfigurerModule depositAggregate() {
        return AggregateRules.register(Deposit.class, Problem.UNKNOWN_DEPOSIT);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule depositDesk(
            ObjectProvider<Volunteers> volunteers, ObjectProvider<PointsSchemes> schemes, Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new DepositDesk(
                configuration.repository(Deposit.class),
                configuration.repository(PointsAccount.class),
                volunteers.getObject(),
                schemes.getObject(),
                clock));
    }
}
