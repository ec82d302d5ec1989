package org.redvest.command.service.scrutiny;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScrutinyConfiguration {

    @Bean
    ConfigurerModule spotCheckAggregate() {
        return AggregateRules.register(SpotCheck.class, Problem.UNKNOWN_SPOT_CHECK);
    }

    @Bean
    ConfigurerModule scrutinyRuleAggregate() {
        return AggregateRules.register(ScrutinyRule.class, Problem.UNKNOWN_SCRUTINY_RULE);
    }

    @Bean
    ConfigurerModule ruleFindingAggregate() {
        return AggregateRules.register(RuleFinding.class, Problem.UNKNOWN_FINDING);
    }
}
