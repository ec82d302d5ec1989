package org.redvest.command.city.grid;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GridConfiguration {

    @Bean
    ConfigurerModule gridUnitAggregate() {
        return AggregateRules.register(GridUnit.class, Problem.UNKNOWN_GRID_UNIT);
    }
}
