package org.redvest.command.honour.commendation;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.redvest.platform.web.LongBody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommendationConfiguration {

    @Bean
    ConfigurerModule commendationRoundAggregate() {
        return AggregateRules.register(CommendationRound.class, Problem.UNKNOWN_COMMENDATION_ROUND);
    }

    @Bean
    LongBody nominatingMany() {
        return LongBody.ofMany("/api/v1/commendation-rounds/{roundId}/nominations");
    }
}
