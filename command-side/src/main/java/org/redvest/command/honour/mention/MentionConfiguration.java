package org.redvest.command.honour.mention;

import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MentionConfiguration {

    @Bean
    TellsOfAPerson mentionsOfAPerson(Mentions mentions) {
        return volunteer -> mentions.of(volunteer).stream();
    }
}
