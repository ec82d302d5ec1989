package org.redvest.command.reward.shop;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.erasure.ErasureObstacle;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.reward.points.PointsAccount;
import org.redvest.command.reward.scheme.PointsSchemes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShopConfiguration {

    @Bean
    ConfigurerModule rewardItemAggregate() {
        return AggregateRules.register(RewardItem.class, Problem.UNKNOWN_REWARD_ITEM);
    }

    @Bean
    ConfigurerModule redemptionAggregate() {
        return AggregateRules.register(Redemption.class, Problem.UNKNOWN_REDEMPTION);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule pointsDesk(
            ObjectProvider<Redemptions> redemptions,
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<Policies> policies,
            ObjectProvider<PointsSchemes> schemes,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new PointsDesk(
                configuration.repository(Redemption.class),
                configuration.repository(RewardItem.class),
                configuration.repository(PointsAccount.class),
                redemptions.getObject(),
                volunteers.getObject(),
                policies.getObject(),
                schemes.getObject(),
                clock));
    }

    @Bean
    ErasureObstacle openPoints(
            ObjectProvider<org.axonframework.config.Configuration> axon,
            Redemptions redemptions,
            PointsSchemes schemes) {
        return new OpenPoints(() -> axon.getObject().repository(PointsAccount.class), redemptions, schemes);
    }
}
