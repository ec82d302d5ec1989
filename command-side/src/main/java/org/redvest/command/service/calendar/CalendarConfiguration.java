package org.redvest.command.service.calendar;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    @Bean
    ConfigurerModule calendarAddressAggregate() {
        return AggregateRules.register(CalendarAddress.class, Problem.UNKNOWN_CALENDAR);
    }
}
