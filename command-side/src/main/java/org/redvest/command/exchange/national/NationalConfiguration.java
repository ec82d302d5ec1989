package org.redvest.command.exchange.national;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Problem;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.service.hours.FinalHours;
import org.redvest.command.vault.KeyRing;
import org.redvest.command.vault.Signer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NationalConfiguration {

    @Bean
    ConfigurerModule reconciliationAggregate() {
        return AggregateRules.register(Reconciliation.class, Problem.UNKNOWN_RECONCILIATION);
    }

    @Bean
    ConfigurerModule recordExchangeAggregate() {
        return AggregateRules.register(RecordExchange.class, Problem.UNKNOWN_RECORD_EXCHANGE);
    }

    @Bean
    ConfigurerModule numberClaimAggregate() {
        return AggregateRules.register(NumberClaim.class, Problem.UNKNOWN_LINK);
    }

    @Bean
    ConfigurerModule linkageAggregate() {
        return AggregateRules.register(Linkage.class, Problem.UNKNOWN_LINK);
    }

    /** Signs what goes to other systems. Another key would follow from another name. */
    @Bean
    Signer recordSigner(KeyRing keys) {
        return new Signer(keys.hash("record-exchange", "1"));
    }

    /** What the desk asks reads the event store, which is made after this module: hence the providers. */
    @Bean
    ConfigurerModule linkageDesk(
            ObjectProvider<RecordExchanges> exchanges,
            ObjectProvider<Linkages> linkages,
            ObjectProvider<Volunteers> volunteers,
            ObjectProvider<CertifiedServices> services,
            ObjectProvider<FinalHours> hours,
            ObjectProvider<Signer> recordSigner,
            Clock clock) {
        return configurer -> configurer.registerCommandHandler(configuration -> new LinkageDesk(
                configuration.repository(Volunteer.class),
                configuration.repository(NumberClaim.class),
                configuration.repository(Linkage.class),
                exchanges.getObject(),
                linkages.getObject(),
                volunteers.getObject(),
                services.getObject(),
                hours.getObject(),
                recordSigner.getObject(),
                clock));
    }

    @Bean
    LinksOfPersons linksOfPersons(
            ObjectProvider<org.axonframework.config.Configuration> axon,
            RecordExchanges exchanges,
            Linkages linkages,
            Signer recordSigner) {
        return new LinksOfPersons(() -> axon.getObject().repository(Linkage.class), exchanges, linkages, recordSigner);
    }
}
