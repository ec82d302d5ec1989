package org.redvest.command.points;

import java.time.Clock;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.points.PointsAccountId;
import org.redvest.api.points.event.PointsReserved;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.platform.Streams;
import org.redvest.command.policy.Policies;
import org.redvest.command.volunteer.ErasureObstacle;
import org.redvest.command.volunteer.TellsOfAPerson;
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
            ObjectProvider<Policies> policies,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new PointsDesk(
                configuration.repository(Redemption.class),
                configuration.repository(RewardItem.class),
                configuration.repository(PointsAccount.class),
                redemptions.getObject(),
                volunteers.getObject(),
                policies.getObject(),
                clock));
    }

    @Bean
    ErasureObstacle openPoints(ObjectProvider<org.axonframework.config.Configuration> axon, Redemptions redemptions) {
        return new OpenPoints(() -> axon.getObject().repository(PointsAccount.class), redemptions);
    }

    /** A person's account, and the redemptions that it paid. */
    @Bean
    TellsOfAPerson pointsOfAPerson(Streams streams) {
        return volunteer -> {
            String account = PointsAccountId.of(volunteer).value();
            return Stream.concat(
                    Stream.of(account),
                    streams.read(account, PointsReserved.class)
                            .map(reserved -> reserved.redemptionId().value()));
        };
    }
}
