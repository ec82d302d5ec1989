package org.redvest.command.city.policy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.config.ConfigurerModule;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.city.policy.command.AdoptPolicy;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.platform.Commands;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

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
    @Validated
    @ConfigurationProperties("redvest.founding-policies")
    record FoundingPolicies(
            @NotNull(message = "set redvest.founding-policies.effective-from to a date (YYYY-MM-DD)")
            LocalDate effectiveFrom,

            @NotBlank(message = "set redvest.founding-policies.basis to the document they rest on") String basis,

            @NotEmpty(message = "set redvest.founding-policies.values to a figure for each kind of policy") Map<
                            PolicyKind,
                            @PositiveOrZero(message = "set each of redvest.founding-policies.values to 0 or more") Integer>
                    values) {}

    @Bean
    ConfigurerModule policyAggregate() {
        return AggregateRules.register(PolicyBook.class, Problem.UNKNOWN_POLICY);
    }

    /** Adopts the founding policies, once in the life of a ledger: their adoption ids never change. */
    @Bean
    ApplicationRunner adoptFoundingPolicies(FoundingPolicies founding, Commands commands) {
        return arguments -> founding.values()
                .forEach((kind, value) -> commands.send(
                        new AdoptPolicy(
                                kind,
                                new Text("founding-" + kind),
                                value,
                                founding.effectiveFrom(),
                                new Text(founding.basis())),
                        Envelope.configuration()));
    }
}
