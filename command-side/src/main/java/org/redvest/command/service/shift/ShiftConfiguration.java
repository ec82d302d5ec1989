package org.redvest.command.service.shift;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.service.diary.Diary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShiftConfiguration {

    @Bean
    ConfigurerModule shiftAggregate() {
        return AggregateRules.register(Shift.class, Problem.UNKNOWN_SHIFT);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule signUpDesk(
            ObjectProvider<SignUpRules> rules,
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<Policies> policies,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new SignUpDesk(
                configuration.repository(Shift.class),
                configuration.repository(Diary.class),
                rules.getObject(),
                volunteers.getObject(),
                policies.getObject(),
                clock));
    }
}
