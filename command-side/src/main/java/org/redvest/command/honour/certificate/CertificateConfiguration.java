package org.redvest.command.honour.certificate;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.person.personaldata.TellsOfAPerson;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.platform.Streams;
import org.redvest.command.service.hours.FinalHours;
import org.redvest.platform.messaging.LogPositions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CertificateSettings.class)
class CertificateConfiguration {

    @Bean
    ConfigurerModule certificateAggregate() {
        return AggregateRules.register(Certificate.class, Problem.UNKNOWN_CERTIFICATE);
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule certificateDesk(
            ObjectProvider<FinalHours> hours,
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<Streams> streams,
            ObjectProvider<Organisations> organisations,
            ObjectProvider<CertificateNumbers> numbers,
            ObjectProvider<LogPositions> positions,
            CertificateSettings settings,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new CertificateDesk(
                configuration.repository(Certificate.class),
                hours.getObject(),
                volunteers.getObject(),
                holder -> streams.getObject().first(holder.value(), VolunteerRegistered.class),
                organisations.getObject(),
                numbers.getObject(),
                settings,
                () -> positions.getObject().head(),
                clock));
    }

    @Bean
    TellsOfAPerson certificatesOfAPerson(Certificates certificates) {
        return certificates::of;
    }
}
