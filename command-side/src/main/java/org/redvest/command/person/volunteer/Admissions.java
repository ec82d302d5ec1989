package org.redvest.command.person.volunteer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.redvest.api.CivilTime;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.person.volunteer.Admission;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.GivenConsent;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.command.city.policy.Policies;
import org.springframework.stereotype.Component;

/**
 * Whether a registration counts when it is entered (志愿服务条例 Art. 7; Decree 67 Art. 6): the person has to agree, and an
 * organisation or officer to approve. Who registers themselves agrees by that; who is entered by somebody else is approved
 * by that. The rest is the city's policy.
 */
@Component
class Admissions {

    private final Policies policies;
    private final Clock clock;

    Admissions(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    Admission decide(GivenConsent given) {
        Instant now = clock.instant();
        LocalDate today = CivilTime.dateOf(now);
        ConsentEvidence evidence =
                given.byOneself() ? new ConsentEvidence(ConsentForm.ONLINE, today, null) : given.evidence();
        boolean agreed = given.byOneself() || (evidence != null && allows(PolicyKind.SIGNED_CONSENT_CONFIRMS, today));
        boolean approved = !given.byOneself() || allows(PolicyKind.SELF_REGISTRATION_COUNTS, today);
        if (!agreed) {
            Duration term = Duration.ofDays(
                    policies.inForce(PolicyKind.CONFIRMATION_DAYS, today).value());
            return new Admission(RegistrationState.UNCONFIRMED, false, evidence, given.purposes(), now.plus(term));
        }
        RegistrationState state = approved ? RegistrationState.IN_EFFECT : RegistrationState.UNAPPROVED;
        return new Admission(state, given.byOneself(), evidence, given.purposes(), null);
    }

    private boolean allows(PolicyKind kind, LocalDate today) {
        return policies.inForce(kind, today).value() == 1;
    }
}
