package org.redvest.standalone;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.redvest.api.CivilTime;
import org.redvest.api.DivisionCode;
import org.redvest.api.Envelope;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Subject;
import org.redvest.api.Text;
import org.redvest.api.city.authority.command.GrantDelegation;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.OrganisationId;
import org.redvest.city.Division;
import org.redvest.city.Divisions;
import org.redvest.command.city.authority.FoundingAuthority;
import org.redvest.platform.security.Role;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * What the demo's actors may do: the city's officer everything, and what that officer delegated. The ids follow from the
 * actors, so that a start after the first gives only what an upgrade brought, whatever became of the delegations meanwhile.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("redvest.demo")
class DemoAuthority {

    private static final Instant FROM = CivilTime.startOf(LocalDate.of(2000, 1, 1));
    private static final String BASIS = "RedVest's demo";

    /** 厦门市人力资源和社会保障局, whose files the tour imports. */
    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");

    /** Before the runner that warns of a ledger in which nobody holds anything. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner grantDemoAuthority(FoundingAuthority founding, Divisions divisions) {
        String city = divisions.ofLevel(Division.Level.CITY).getFirst().code();
        String district = divisions.ofLevel(Division.Level.DISTRICT).getFirst().code();
        Set<Power> ofADistrict = EnumSet.complementOf(EnumSet.of(Power.ADOPT_POLICIES, Power.RECORD_INSURANCE));
        Set<Power> ofAnOrganisation = EnumSet.of(
                Power.REGISTER_VOLUNTEERS,
                Power.APPROVE_REGISTRATIONS,
                Power.CERTIFY_HOURS,
                Power.KEEP_RECORDS,
                Power.RUN_SHOP,
                Power.RUN_STATIONS,
                Power.RUN_PROJECTS,
                Power.RUN_SHIFTS,
                Power.SERVE_ORDERS,
                Power.NOMINATE,
                Power.TELL_STORIES,
                Power.CHECK_CARDS,
                Power.ISSUE_CERTIFICATES);
        Envelope officer = Envelope.user(Role.CITY_OFFICER.claim());
        return arguments -> {
            founding.give(
                    grant(Role.CITY_OFFICER, EnumSet.allOf(Power.class), Remit.in(new DivisionCode(city))),
                    Envelope.configuration());
            founding.give(grant(Role.DISTRICT_OFFICER, ofADistrict, Remit.in(new DivisionCode(district))), officer);
            founding.give(
                    grant(Role.ORGANISATION_MANAGER, ofAnOrganisation, new Remit(new DivisionCode(city), BUREAU)),
                    officer);
        };
    }

    private static GrantDelegation grant(Role role, Set<Power> powers, Remit remit) {
        return new GrantDelegation(
                DelegationId.founding(new Subject(role.claim())),
                new Subject(role.claim()),
                powers,
                remit,
                FROM,
                null,
                new Text(BASIS));
    }
}
