package org.redvest.command.service.series;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.city.WorkingDays;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.shift.ShiftsOfSeries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SeriesConfiguration {

    @Bean
    ConfigurerModule seriesAggregate() {
        return AggregateRules.register(Series.class, Problem.UNKNOWN_SERIES);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule seriesDesk(
            ObjectProvider<Projects> projects,
            ObjectProvider<Organisations> organisations,
            WorkingDays calendar,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new SeriesDesk(
                configuration.repository(Series.class),
                ShiftsOfSeries.in(configuration),
                projects.getObject(),
                organisations.getObject(),
                calendar,
                clock));
    }
}
