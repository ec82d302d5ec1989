package org.redvest.command.points;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.policy.Policies;
import org.redvest.command.volunteer.Objections;
import org.redvest.command.volunteer.Volunteers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PointsConfiguration {

    @Bean
    ConfigurerModule pointsAccountAggregate() {
        return AggregateRules.register(PointsAccount.class);
    }

    @Bean
    ConfigurerModule rewardItemAggregate() {
        return AggregateRules.register(RewardItem.class);
    }

    @Bean
    ConfigurerModule redemptionAggregate() {
        return AggregateRules.register(Redemption.class);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule pointsDesk(
            ObjectProvider<Redemptions> redemptions,
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<Objections> objections,
            ObjectProvider<Policies> policies,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new PointsDesk(
                configuration.repository(Redemption.class),
                configuration.repository(RewardItem.class),
                configuration.repository(PointsAccount.class),
                redemptions.getObject(),
                volunteers.getObject(),
                objections.getObject(),
                policies.getObject(),
                clock));
    }
}
