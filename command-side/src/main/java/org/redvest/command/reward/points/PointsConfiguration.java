package org.redvest.command.reward.points;

import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.api.reward.points.event.PointsDeposited;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.platform.Streams;
import org.redvest.command.reward.scheme.PointsSchemes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PointsConfiguration {

    @Bean
    ConfigurerModule pointsAccountAggregate() {
        return AggregateRules.register(PointsAccount.class, Problem.UNKNOWN_VOLUNTEER);
    }

    /** A person's accounts, the redemptions that they paid and the deposits that they took. */
    @Bean
    TellsOfAPerson pointsOfAPerson(Streams streams, PointsSchemes schemes) {
        return volunteer -> schemes.all().stream().flatMap(scheme -> {
            String account = PointsAccountId.of(volunteer, scheme).value();
            return Stream.concat(
                    Stream.of(account),
                    streams.read(account, PointsAccountEvent.class).flatMap(event -> switch (event) {
                        case PointsReserved reserved ->
                            Stream.of(reserved.redemptionId().value());
                        case PointsDeposited deposited ->
                            Stream.of(deposited.depositId().value());
                        default -> Stream.empty();
                    }));
        });
    }
}
