package org.redvest.command.open.ranking;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FrozenRankingConfiguration {

    @Bean
    ConfigurerModule frozenRankingAggregate() {
        return AggregateRules.register(FrozenRanking.class, Problem.UNKNOWN_FROZEN_RANKING);
    }
}
