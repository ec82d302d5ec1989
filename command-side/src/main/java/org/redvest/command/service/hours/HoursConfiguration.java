package org.redvest.command.service.hours;

import java.time.Clock;
import java.util.stream.Stream;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.service.hours.event.HoursCorrected;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursSuspended;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.person.volunteer.CertificationRules;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Certifiers;
import org.redvest.command.person.volunteer.RecordingDeadline;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.attendance.AttendedTimes;
import org.redvest.platform.web.LongBody;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HoursConfiguration {

    @Bean
    ConfigurerModule hoursObjectionAggregate() {
        return AggregateRules.register(HoursObjection.class, Problem.UNKNOWN_HOURS_OBJECTION);
    }

    @Bean
    ConfigurerModule hoursChangeAggregate() {
        return AggregateRules.register(HoursChange.class, Problem.UNKNOWN_HOURS_CHANGE);
    }

    @Bean
    ConfigurerModule revocationOrderAggregate() {
        return AggregateRules.register(RevocationOrder.class, Problem.UNKNOWN_REVOCATION_ORDER);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule hoursDesk(
            ObjectProvider<Disputes> disputes,
            ObjectProvider<CertifiedServices> services,
            ObjectProvider<Certifiers> certifiers,
            ObjectProvider<CertificationRules> rules,
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<AttendedTimes> attended,
            ObjectProvider<Policies> policies,
            ObjectProvider<RecordingDeadline> deadline,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new HoursDesk(
                configuration.repository(Volunteer.class),
                configuration.repository(HoursObjection.class),
                configuration.repository(HoursChange.class),
                disputes.getObject(),
                services.getObject(),
                certifiers.getObject(),
                rules.getObject(),
                volunteers.getObject(),
                (shift, record, interval) -> attended.getObject()
                        .requireWithin(shift, record.certified().recordId(), interval),
                policies.getObject(),
                deadline.getObject(),
                clock));
    }

    @Bean
    LongBody certifyingMany() {
        return LongBody.ofMany("/api/v1/service-records/batch");
    }

    @Bean
    LongBody revokingMany() {
        return LongBody.ofMany("/api/v1/revocation-orders");
    }

    /** The objections to a person's records, and the corrections of them. */
    @Bean
    TellsOfAPerson disputesOfAPerson(Streams streams) {
        return volunteer -> streams.read(volunteer.value(), HoursEvent.class)
                .flatMap(HoursConfiguration::disputeOf)
                .distinct();
    }

    private static Stream<String> disputeOf(HoursEvent event) {
        return switch (event) {
            case HoursSuspended suspended -> Stream.of(suspended.objectionId().value());
            case HoursCorrected corrected -> Stream.of(corrected.changeId().value());
            default -> Stream.empty();
        };
    }
}
