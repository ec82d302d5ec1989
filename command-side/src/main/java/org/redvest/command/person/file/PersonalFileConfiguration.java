package org.redvest.command.person.file;

import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.id.PersonalFileId;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonalFileConfiguration {

    @Bean
    ConfigurerModule personalFileAggregate() {
        return AggregateRules.register(PersonalFile.class, Problem.UNKNOWN_VOLUNTEER);
    }

    @Bean
    TellsOfAPerson personalFileOfAPerson() {
        return volunteer -> Stream.of(PersonalFileId.of(volunteer).value());
    }
}
