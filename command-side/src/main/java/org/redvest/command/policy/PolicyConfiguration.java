package org.redvest.command.policy;

import java.time.LocalDate;
import java.util.Map;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Envelope;
import org.redvest.api.policy.PolicyKind;
import org.redvest.api.policy.command.AdoptPolicy;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.platform.Commands;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicyConfiguration.FoundingPolicies.class)
class PolicyConfiguration {

    /**
     * The figures with which a ledger begins.
     *
     * @param effectiveFrom first civil date to which they apply
     * @param basis what they rest on
     * @param values one value for each kind
     */
    @ConfigurationProperties("redvest.founding-policies")
    record FoundingPolicies(LocalDate effectiveFrom, String basis, Map<PolicyKind, Integer> values) {}

    @Bean
    ConfigurerModule policyAggregate() {
        return AggregateRules.register(PolicyBook.class);
    }

    /** Adopts the founding policies, once in the life of a ledger: their adoption ids never change. */
    @Bean
    ApplicationRunner adoptFoundingPolicies(FoundingPolicies founding, Commands commands) {
        return arguments -> founding.values()
                .forEach((kind, value) -> commands.send(
                        new AdoptPolicy(kind, "founding-" + kind, value, founding.effectiveFrom(), founding.basis()),
                        Envelope.configuration()));
    }
}
