package org.redvest.command.person.volunteer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.registration.command.ApproveRegistration;
import org.redvest.api.person.registration.command.ConfirmRegistration;
import org.redvest.api.person.registration.command.ContestRegistration;
import org.redvest.api.person.registration.command.LapseRegistration;
import org.redvest.api.person.registration.command.RequestConfirmationCode;
import org.redvest.api.person.volunteer.ConsentEvidence;
import org.redvest.api.person.volunteer.ConsentForm;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.command.BanVolunteer;
import org.redvest.api.person.volunteer.command.LiftBan;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.ConfirmationCodeRequested;
import org.redvest.api.person.volunteer.event.RegistrationApproved;
import org.redvest.api.person.volunteer.event.RegistrationConfirmed;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.RegistrationLapsed;
import org.redvest.api.person.volunteer.event.RegistrationTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;
import org.redvest.command.person.identity.ConfirmationCodes;

/**
 * How a registration comes to count, ceases to, and is banned (ADR 18). It keeps what is known of the number, for the
 * volunteer and the other members to ask.
 */
public final class RegistrationLife {

    private VolunteerFacts facts = VolunteerFacts.NOTHING;
    private @Nullable RegistrationTookEffect whenInEffect;
    private @Nullable Instant confirmBy;

    VolunteerFacts facts() {
        return facts;
    }

    @CommandHandler
    Effect decide(ConfirmRegistration command, ConfirmationCodes codes, Clock clock) {
        requireCode(command.code(), command.volunteerId(), codes);
        requireUnconfirmed();
        Instant now = clock.instant();
        if (confirmBy != null && now.isAfter(confirmBy)) {
            throw new Refusal(Problem.REGISTRATION_LAPSED);
        }
        apply(new RegistrationConfirmed(
                command.volunteerId(), new ConsentEvidence(ConsentForm.ONE_TIME_CODE, CivilTime.dateOf(now), null)));
        // whoever entered it has approved it by that
        takeEffect();
        return Effect.RECORDED;
    }

    private static void requireCode(String given, VolunteerId volunteer, ConfirmationCodes codes) {
        if (!codes.matches(volunteer, given)) {
            throw new Refusal(Problem.CONFIRMATION_CODE_WRONG);
        }
    }

    /** The code says yes or no, once. */
    private void requireUnconfirmed() {
        facts.requireNotEnded();
        if (facts.registration() != RegistrationState.UNCONFIRMED) {
            throw new Refusal(Problem.REGISTRATION_ALREADY_CONFIRMED);
        }
    }

    @CommandHandler
    Effect decide(RequestConfirmationCode command) {
        requireUnconfirmed();
        apply(new ConfirmationCodeRequested(command.volunteerId()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(ApproveRegistration command) {
        facts.requireNotEnded();
        switch (facts.registration()) {
            case IN_EFFECT -> {
                return Effect.ALREADY_RECORDED;
            }
            case UNCONFIRMED -> throw new Refusal(Problem.REGISTRATION_UNCONFIRMED);
            case BANNED -> throw new Refusal(Problem.VOLUNTEER_BANNED);
            case null, default -> {}
        }
        apply(new RegistrationApproved(command.volunteerId()));
        takeEffect();
        return Effect.RECORDED;
    }

    private void takeEffect() {
        apply(Objects.requireNonNull(whenInEffect));
    }

    @CommandHandler
    Effect decide(LapseRegistration command, Clock clock) {
        if (facts.registration() != RegistrationState.UNCONFIRMED) {
            return Effect.ALREADY_RECORDED;
        }
        if (confirmBy != null && clock.instant().isBefore(confirmBy)) {
            // whoever asks by another clock comes again, or it never lapses
            throw new Refusal(Problem.BUSY);
        }
        apply(new RegistrationLapsed(command.volunteerId()));
        return Effect.RECORDED;
    }

    /**
     * Whether the registration was contested, which the same wish again does not do twice.
     *
     * @throws Refusal {@link Problem#CONFIRMATION_CODE_WRONG}, and where it cannot be contested any more
     */
    public boolean isContested(ContestRegistration command, ConfirmationCodes codes) {
        String code = command.code();
        if (code != null) {
            requireCode(code, command.volunteerId(), codes);
        }
        if (facts.registration() == RegistrationState.CONTESTED) {
            return true;
        }
        facts.requireNotErased();
        if (code != null) {
            requireUnconfirmed();
        }
        facts.requireAlone();
        return false;
    }

    /** Is void, because the person did not agree; they are erased in the same unit of work. */
    public void contest(ContestRegistration command) {
        apply(new RegistrationContested(command.volunteerId(), command.words()));
    }

    @CommandHandler
    Effect decide(BanVolunteer command) {
        facts.requireNotEnded();
        if (facts.registration() == RegistrationState.BANNED) {
            return Effect.ALREADY_RECORDED;
        }
        facts.requireInEffect();
        apply(new VolunteerBanned(command.volunteerId(), command.basis()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(LiftBan command) {
        if (facts.registration() != RegistrationState.BANNED) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new BanLifted(command.volunteerId(), command.basis()));
        return Effect.RECORDED;
    }

    @EventSourcingHandler
    void evolve(VolunteerEvent event) {
        facts = facts.and(event);
        if (event instanceof VolunteerRegistered registered) {
            confirmBy = registered.restsOn().confirmBy();
            whenInEffect = registered.takingEffect();
        }
        if (facts.counted()) {
            // it never takes effect again, and thousands are remembered
            whenInEffect = null;
        }
    }
}
