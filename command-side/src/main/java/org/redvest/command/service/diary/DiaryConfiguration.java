package org.redvest.command.service.diary;

import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.platform.AggregateRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DiaryConfiguration {

    @Bean
    ConfigurerModule diaryAggregate() {
        return AggregateRules.register(Diary.class, Problem.UNKNOWN_VOLUNTEER);
    }
}
