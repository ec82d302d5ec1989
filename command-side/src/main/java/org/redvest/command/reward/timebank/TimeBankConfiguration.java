package org.redvest.command.reward.timebank;

import java.time.Clock;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.id.TimeAccountId;
import org.redvest.command.city.authority.Residences;
import org.redvest.command.person.erasure.ErasureObstacle;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TimeBankConfiguration {

    @Bean
    ConfigurerModule timeBankAggregate() {
        return AggregateRules.register(TimeBank.class, Problem.UNKNOWN_TIME_BANK);
    }

    @Bean
    ConfigurerModule timeAccountAggregate() {
        return AggregateRules.register(TimeAccount.class, Problem.UNKNOWN_TIME_ACCOUNT);
    }

    @Bean
    ConfigurerModule kinshipAggregate() {
        return AggregateRules.register(Kinship.class, Problem.UNKNOWN_KINSHIP);
    }

    @Bean
    ConfigurerModule timeExchangeAggregate() {
        return AggregateRules.register(TimeExchange.class, Problem.UNKNOWN_TIME_EXCHANGE);
    }

    @Bean
    ConfigurerModule timeExchangeDesk(
            ObjectProvider<TimeBanks> banks,
            ObjectProvider<ExchangeKeys> keys,
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<Ages> ages,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new TimeExchangeDesk(
                configuration.repository(TimeExchange.class),
                configuration.repository(TimeAccount.class),
                configuration.repository(TimeBank.class),
                banks.getObject(),
                keys.getObject(),
                volunteers.getObject(),
                ages.getObject(),
                clock));
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule timeDesk(
            ObjectProvider<TimeBanks> banks,
            ObjectProvider<Kinships> kinships,
            ObjectProvider<TimeGifts> gifts,
            ObjectProvider<Residences> residences,
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<Ages> ages,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new TimeDesk(
                configuration.repository(TimeAccount.class),
                configuration.repository(TimeBank.class),
                banks.getObject(),
                kinships.getObject(),
                gifts.getObject(),
                residences.getObject(),
                volunteers.getObject(),
                ages.getObject(),
                clock));
    }

    @Bean
    ErasureObstacle openTime(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new OpenTime(axon::getObject);
    }

    @Bean
    TellsOfAPerson timeOfAPerson() {
        return volunteer -> Stream.of(TimeAccountId.of(volunteer).value());
    }
}
