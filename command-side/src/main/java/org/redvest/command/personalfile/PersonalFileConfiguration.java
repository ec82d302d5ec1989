package org.redvest.command.personalfile;

import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.personalfile.PersonalFileId;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.volunteer.TellsOfAPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonalFileConfiguration {

    @Bean
    ConfigurerModule personalFileAggregate() {
        return AggregateRules.register(PersonalFile.class);
    }

    @Bean
    TellsOfAPerson personalFileOfAPerson() {
        return volunteer -> Stream.of(PersonalFileId.of(volunteer).value());
    }
}
