package org.redvest.command.service.dispatch;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.id.DispatchId;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DispatchConfiguration {

    @Bean
    ConfigurerModule dispatchAggregate() {
        return AggregateRules.register(Dispatch.class, Problem.UNKNOWN_DISPATCH);
    }

    @Bean
    TellsOfAPerson dispatchesOfAPerson(DispatchRoster roster) {
        return volunteer -> roster.of(volunteer).stream().map(DispatchId::value);
    }
}
