package org.redvest.command.cover.enquiry;

import java.time.Clock;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.id.EnquiriesId;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.person.volunteer.Ages;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EnquiryConfiguration {

    @Bean
    ConfigurerModule enquiriesAggregate() {
        return AggregateRules.register(Enquiries.class, Problem.UNKNOWN_ENQUIRY);
    }

    @Bean
    ConfigurerModule enquiryDesk(ObjectProvider<Volunteers> volunteers, ObjectProvider<Ages> ages, Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new EnquiryDesk(
                configuration.repository(Enquiries.class), volunteers.getObject(), ages.getObject(), clock));
    }

    /** Who asked about somebody by this number. */
    @Bean
    TellsOfAPerson enquiriesOfAPerson() {
        return volunteer -> Stream.of(EnquiriesId.of(volunteer).value());
    }
}
