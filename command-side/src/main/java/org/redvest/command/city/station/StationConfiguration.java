package org.redvest.command.city.station;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StationConfiguration {

    @Bean
    ConfigurerModule stationAggregate() {
        return AggregateRules.register(Station.class, Problem.UNKNOWN_STATION);
    }

    @Bean
    ConfigurerModule blockAggregate() {
        return AggregateRules.register(Block.class, Problem.UNKNOWN_BLOCK);
    }
}
