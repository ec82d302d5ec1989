package org.redvest.command.service.diary;

import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.id.DiaryId;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DiaryConfiguration {

    @Bean
    ConfigurerModule diaryAggregate() {
        return AggregateRules.register(Diary.class, Problem.UNKNOWN_VOLUNTEER);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the provider. */
    @Bean
    ConfigurerModule diaryDesk(ObjectProvider<Volunteers> volunteers) {
        return configurer -> configurer.registerCommandHandler(
                configuration -> new DiaryDesk(configuration.repository(Diary.class), volunteers.getObject()));
    }

    @Bean
    ClosedDiaries closedDiaries(ObjectProvider<org.axonframework.config.Configuration> axon) {
        return new ClosedDiaries(() -> axon.getObject().repository(Diary.class));
    }

    @Bean
    TellsOfAPerson diaryOfAPerson() {
        return volunteer -> Stream.of(DiaryId.of(volunteer).value());
    }
}
