package org.redvest.command.reward.points;

import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.platform.Streams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PointsConfiguration {

    @Bean
    ConfigurerModule pointsAccountAggregate() {
        return AggregateRules.register(PointsAccount.class, Problem.UNKNOWN_VOLUNTEER);
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
