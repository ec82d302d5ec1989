package org.redvest.command.city.authority;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.Delegations;
import org.redvest.api.city.authority.command.GrantDelegation;
import org.redvest.api.city.authority.event.DelegationGranted;
import org.redvest.api.id.DelegationId;
import org.redvest.city.Division.Level;
import org.redvest.city.Divisions;
import org.redvest.command.platform.AggregateRules;
import org.redvest.command.platform.Streams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuthorityConfiguration.FirstAuthority.class)
class AuthorityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorityConfiguration.class);

    /**
     * The authority with which a ledger begins.
     *
     * @param effectiveFrom first civil date on which it is in force, Asia/Shanghai
     * @param basis what it rests on
     * @param founding who holds it
     * @param newPowers whether they are given the powers that an upgrade brought, which a process of an older release cannot read
     */
    @Validated
    @ConfigurationProperties("redvest.authority")
    record FirstAuthority(
            @NotNull(message = "set redvest.authority.effective-from to a date (YYYY-MM-DD)")
            LocalDate effectiveFrom,

            @NotBlank(message = "set redvest.authority.basis to the document it rests on") String basis,

            @DefaultValue List<@Valid Holder> founding,
            @DefaultValue("true") boolean newPowers) {}

    /**
     * Somebody to whom the configuration gives authority.
     *
     * @param subject of their token
     * @param division where it reaches; the city where it is not given
     * @param powers what it allows; everything where none are given
     */
    record Holder(
            @NotNull(message = "set redvest.authority.founding[…].subject to the subject of a token") @Size(max = 255, message = "set redvest.authority.founding[…].subject to 255 characters at most") String subject,

            @Nullable String division,
            @Nullable Set<Power> powers) {

        GrantDelegation toCommand(FirstAuthority first, Divisions divisions) {
            String where =
                    division == null ? divisions.ofLevel(Level.CITY).getFirst().code() : division;
            Subject who = new Subject(subject);
            return new GrantDelegation(
                    DelegationId.founding(who),
                    who,
                    powers == null ? EnumSet.allOf(Power.class) : powers,
                    Remit.in(DivisionCode.of(divisions.require(where).code())),
                    CivilTime.startOf(first.effectiveFrom()),
                    null,
                    new Text(first.basis()));
        }
    }

    @Bean
    ConfigurerModule authorityAggregate() {
        return AggregateRules.register(AuthorityBook.class, Problem.UNKNOWN_DELEGATION);
    }

    /** On the side where a command is handled, and after what turns refusals into what a bus can carry. */
    @Bean
    @DependsOn("refusalInterceptors")
    InitializingBean authorityCheck(CommandBus commandBus, Authority authority) {
        return () -> commandBus.registerHandlerInterceptor(new AuthorityCheck(authority));
    }

    /** Gives the first authority. */
    @Bean
    ApplicationRunner giveFirstAuthority(
            FirstAuthority first, Divisions divisions, FoundingAuthority founding, Streams streams) {
        return arguments -> {
            first.founding().stream()
                    // what nobody set, a compose file passes on as an empty text
                    .filter(holder -> !holder.subject().isBlank())
                    .forEach(holder -> founding.give(holder.toCommand(first, divisions), Envelope.configuration()));
            if (streams.first(Delegations.STREAM, DelegationGranted.class).isEmpty()) {
                LOG.warn("Nobody holds any authority, so that nobody can do anything but read, and volunteers what is"
                        + " their own. Name a first holder, by the subject of their token:"
                        + " redvest.authority.founding[0].subject (REDVEST_AUTHORITY_FOUNDING_0_SUBJECT).");
            }
        };
    }
}
