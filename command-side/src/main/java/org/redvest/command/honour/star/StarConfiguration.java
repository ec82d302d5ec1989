package org.redvest.command.honour.star;

import java.time.Clock;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.id.StarRatingId;
import org.redvest.city.WorkingDays;
import org.redvest.command.city.authority.Residences;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.service.hours.FinalHours;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StarConfiguration {

    @Bean
    ConfigurerModule starRuleBookAggregate() {
        return AggregateRules.register(StarRuleBook.class, Problem.STAR_RULES_MISSING);
    }

    @Bean
    ConfigurerModule starRatingAggregate() {
        return AggregateRules.register(StarRating.class, Problem.UNKNOWN_STAR_APPLICATION);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule starDesk(
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<StarRuleBooks> books,
            ObjectProvider<Residences> residences,
            ObjectProvider<Candidates> candidates,
            ObjectProvider<FinalHours> hours,
            WorkingDays workingDays,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new StarDesk(
                configuration.repository(StarRating.class),
                volunteers.getObject(),
                books.getObject(),
                residences.getObject(),
                candidates.getObject(),
                hours.getObject(),
                workingDays,
                clock));
    }

    @Bean
    TellsOfAPerson starsOfAPerson() {
        return volunteer -> Stream.of(StarRatingId.of(volunteer).value());
    }
}
