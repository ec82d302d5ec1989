package org.redvest.command.person.volunteer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.redvest.api.Effect;
import org.redvest.api.person.consent.command.GiveConsent;
import org.redvest.api.person.consent.command.GiveGuardianConsent;
import org.redvest.api.person.consent.command.WithdrawConsent;
import org.redvest.api.person.consent.command.WithdrawGuardianConsent;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.Guardian;
import org.redvest.api.person.volunteer.event.ConsentGiven;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.GuardianConsentGiven;
import org.redvest.api.person.volunteer.event.GuardianConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;

/** To what a registered person agrees beyond their registration, and a minor's guardian for them (ADR 18). */
final class Consents {

    private final RegistrationLife registration;
    private final Guardianship guardianship = new Guardianship();
    private final Set<ConsentPurpose> purposes = EnumSet.noneOf(ConsentPurpose.class);

    Consents(RegistrationLife registration) {
        this.registration = registration;
    }

    Guardianship guardianship() {
        return guardianship;
    }

    boolean include(ConsentPurpose purpose) {
        return purposes.contains(purpose);
    }

    @CommandHandler
    Effect decide(GiveGuardianConsent command) {
        registration.facts().requireNotEnded();
        apply(new GuardianConsentGiven(command.volunteerId(), command.guardian()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(WithdrawGuardianConsent command, Clock clock) {
        registration.facts().requireNotEnded();
        if (!guardianship.isConsented()) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new GuardianConsentWithdrawn(command.volunteerId(), clock.instant()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(GiveConsent command) {
        registration.facts().requireNotEnded();
        if (purposes.contains(command.purpose())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ConsentGiven(command.volunteerId(), command.purpose(), command.evidence()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(WithdrawConsent command) {
        registration.facts().requireNotEnded();
        if (!purposes.contains(command.purpose())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ConsentWithdrawn(command.volunteerId(), command.purpose()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(VolunteerRegistered event) {
        guardianship.bornOn(event.birthDate());
        purposes.addAll(event.restsOn().purposes());
        Guardian consenting = event.guardian();
        if (consenting != null) {
            guardianship.consent(consenting.consentedOn());
        }
    }

    @EventSourcingHandler
    void evolve(GuardianConsentGiven event) {
        guardianship.consent(event.guardian().consentedOn());
    }

    @EventSourcingHandler
    void evolve(GuardianConsentWithdrawn event) {
        guardianship.withdraw(event.from());
    }

    @EventSourcingHandler
    void evolve(ConsentGiven event) {
        purposes.add(event.purpose());
    }

    @EventSourcingHandler
    void evolve(ConsentWithdrawn event) {
        purposes.remove(event.purpose());
    }
}
