package org.redvest.command.person.qualification;

import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.id.QualificationsId;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QualificationConfiguration {

    @Bean
    ConfigurerModule qualificationsAggregate() {
        return AggregateRules.register(Qualifications.class, Problem.UNKNOWN_QUALIFICATION_RECORD);
    }

    @Bean
    TellsOfAPerson qualificationsOfAPerson() {
        return volunteer -> Stream.of(QualificationsId.of(volunteer).value());
    }
}
