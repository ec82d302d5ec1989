package org.redvest.command.volunteer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.hours.ServiceInterval;
import org.redvest.api.hours.command.CertifyHours;
import org.redvest.api.hours.event.HoursCertified;
import org.redvest.api.hours.event.HoursEvent;
import org.redvest.api.policy.PolicyKind;
import org.redvest.api.policy.event.PolicyAdopted;
import org.redvest.api.volunteer.Admission;
import org.redvest.api.volunteer.ConsentEvidence;
import org.redvest.api.volunteer.ConsentForm;
import org.redvest.api.volunteer.ConsentPurpose;
import org.redvest.api.volunteer.Guardian;
import org.redvest.api.volunteer.RegistrationState;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.api.volunteer.command.ApproveRegistration;
import org.redvest.api.volunteer.command.BanVolunteer;
import org.redvest.api.volunteer.command.ConfirmRegistration;
import org.redvest.api.volunteer.command.ContestRegistration;
import org.redvest.api.volunteer.command.GiveConsent;
import org.redvest.api.volunteer.command.GiveGuardianConsent;
import org.redvest.api.volunteer.command.LapseRegistration;
import org.redvest.api.volunteer.command.LiftBan;
import org.redvest.api.volunteer.command.LinkDocument;
import org.redvest.api.volunteer.command.ReadPersonalData;
import org.redvest.api.volunteer.command.RegisterVolunteer;
import org.redvest.api.volunteer.command.RequestConfirmationCode;
import org.redvest.api.volunteer.command.WithdrawConsent;
import org.redvest.api.volunteer.command.WithdrawGuardianConsent;
import org.redvest.api.volunteer.event.BanLifted;
import org.redvest.api.volunteer.event.ConfirmationCodeRequested;
import org.redvest.api.volunteer.event.ConsentGiven;
import org.redvest.api.volunteer.event.ConsentWithdrawn;
import org.redvest.api.volunteer.event.DocumentLinked;
import org.redvest.api.volunteer.event.GuardianConsentGiven;
import org.redvest.api.volunteer.event.GuardianConsentWithdrawn;
import org.redvest.api.volunteer.event.IdentityClaimed;
import org.redvest.api.volunteer.event.MergeEnded;
import org.redvest.api.volunteer.event.MergeTookEffect;
import org.redvest.api.volunteer.event.PersonalDataRead;
import org.redvest.api.volunteer.event.RegistrationApproved;
import org.redvest.api.volunteer.event.RegistrationConfirmed;
import org.redvest.api.volunteer.event.RegistrationContested;
import org.redvest.api.volunteer.event.RegistrationLapsed;
import org.redvest.api.volunteer.event.RegistrationTookEffect;
import org.redvest.api.volunteer.event.VolunteerBanned;
import org.redvest.api.volunteer.event.VolunteerErased;
import org.redvest.api.volunteer.event.VolunteerEvent;
import org.redvest.api.volunteer.event.VolunteerRegistered;
import org.redvest.command.organisation.Organisations;
import org.redvest.command.policy.Policies;

/**
 * A volunteer: born with the claim of an identity document, and from then on the one place that decides about their
 * registration and their hours. Both are one aggregate because the rules of certification read both: only a registration
 * in effect earns hours, a minor's only with a guardian's consent, no two certified services of one person overlap, and no
 * civil day counts more than the city's cap, whatever organisations certify in parallel (ADR 6, 18).
 */
final class Volunteer {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable VolunteerId id;

    private final CertifiedTime certified = new CertifiedTime();
    private final Set<UUID> records = new HashSet<>();
    private final Guardianship guardianship = new Guardianship();
    private final MergedAccounts merged = new MergedAccounts();
    private final Set<ConsentPurpose> consents = EnumSet.noneOf(ConsentPurpose.class);
    private VolunteerFacts facts = VolunteerFacts.NOTHING;
    private @Nullable RegistrationTookEffect whenInEffect;
    private @Nullable Instant confirmBy;

    Volunteer() {
        // required by Axon
    }

    /** Only the claim of an identity document brings a volunteer about. */
    Volunteer(RegisterVolunteer command, Admission admission) {
        apply(new VolunteerRegistered(
                command.volunteerId(),
                command.documentKind(),
                command.name(),
                command.documentNumber(),
                command.birthDate(),
                command.sex(),
                command.phone(),
                command.maskedName(),
                command.residence(),
                command.skills(),
                command.categories(),
                command.guardian(),
                admission));
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
        if (facts.registration() != RegistrationState.UNCONFIRMED
                || (confirmBy != null && clock.instant().isBefore(confirmBy))) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new RegistrationLapsed(command.volunteerId()));
        return Effect.RECORDED;
    }

    /**
     * Whether the registration was contested, which the same wish again does not do twice.
     *
     * @throws Refusal {@link Problem#CONFIRMATION_CODE_WRONG}, and where it cannot be contested any more
     */
    boolean isContested(ContestRegistration command, ConfirmationCodes codes) {
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
    void contest(ContestRegistration command) {
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

    /** Takes in a document whose claim is made in the same unit of work. */
    void link(LinkDocument command) {
        facts.requireNotEnded();
        apply(new DocumentLinked(
                command.volunteerId(), command.claimId(), command.documentKind(), command.documentNumber()));
    }

    /** Becomes one of two numbers of the same person; the other one does, and the case is decided, in the same unit of work. */
    void merge(MergeTookEffect merge) {
        facts.requireInEffect();
        if (merge.volunteerId().equals(merge.absorbed())) {
            facts.requireAlone();
        }
        apply(merge);
    }

    /** Is a person of its own again. */
    void unmerge(MergeEnded merge) {
        facts.requireNotErased();
        apply(merge);
    }

    @CommandHandler
    Effect decide(GiveGuardianConsent command) {
        facts.requireNotEnded();
        apply(new GuardianConsentGiven(command.volunteerId(), command.guardian()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(WithdrawGuardianConsent command, Clock clock) {
        facts.requireNotEnded();
        if (!guardianship.isConsented()) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new GuardianConsentWithdrawn(command.volunteerId(), clock.instant()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(GiveConsent command) {
        facts.requireNotEnded();
        if (consents.contains(command.purpose())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ConsentGiven(command.volunteerId(), command.purpose(), command.evidence()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(WithdrawConsent command) {
        facts.requireNotEnded();
        if (!consents.contains(command.purpose())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(new ConsentWithdrawn(command.volunteerId(), command.purpose()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(
            CertifyHours command,
            Organisations organisations,
            Volunteers volunteers,
            Policies policies,
            CertifiedServices services,
            RecordingDeadline deadline,
            BirthDates birthDates,
            Clock clock) {
        if (records.contains(command.recordId().uuid())) {
            return Effect.ALREADY_RECORDED;
        }
        facts.requireInEffect();
        Instant now = clock.instant();
        ServiceInterval interval = command.interval();
        if (command.certifiedBy().equals(command.volunteerId())
                || facts.absorbed().contains(command.certifiedBy())) {
            throw new Refusal(Problem.SELF_CERTIFICATION);
        }
        if (interval.end().isAfter(now)) {
            throw new Refusal(Problem.INTERVAL_IN_FUTURE);
        }
        organisations.require(command.organisationId());
        volunteers.requireLeader(command.certifiedBy());
        guardianship.requireFor(command.volunteerId(), interval, birthDates);
        if (certified.overlaps(interval) || merged.overlap(interval, services)) {
            throw new Refusal(Problem.HOURS_OVERLAP);
        }
        PolicyAdopted cap = policies.inForce(PolicyKind.DAILY_CAP_MINUTES, interval.serviceDate());
        requireWithinDailyCap(interval, policies, services);
        apply(new HoursCertified(
                command.recordId(),
                command.volunteerId(),
                command.organisationId(),
                command.certifiedBy(),
                command.activity(),
                command.category(),
                interval.start(),
                interval.end(),
                interval.serviceDate(),
                interval.minutes(),
                command.division(),
                command.place(),
                deadline.timeliness(interval.end(), now),
                cap.version()));
        return Effect.RECORDED;
    }

    boolean isErased() {
        return facts.erased();
    }

    /** Is erased, together with all that the person has elsewhere. */
    void erase(VolunteerErased erasure) {
        apply(erasure);
    }

    @CommandHandler
    Effect decide(ReadPersonalData command) {
        facts.requireNotErased();
        apply(new PersonalDataRead(command.volunteerId(), command.purpose()));
        return Effect.RECORDED;
    }

    private void requireWithinDailyCap(ServiceInterval interval, Policies policies, CertifiedServices services) {
        CertifiedTime.byDay(interval).forEach(part -> {
            LocalDate day = part.date();
            int cap = policies.inForce(PolicyKind.DAILY_CAP_MINUTES, day).value();
            long minutes = certified.minutesOn(day) + merged.minutesOn(day, services) + part.minutes();
            if (minutes > cap) {
                throw new Refusal(
                        Problem.DAILY_CAP_EXCEEDED,
                        "At most %d minutes count on %s; with this service it would be %d."
                                .formatted(cap, day, minutes));
            }
        });
    }

    @EventSourcingHandler
    void evolve(VolunteerEvent event) {
        id = event.volunteerId();
        facts = facts.and(event);
        switch (event) {
            case VolunteerRegistered registered -> register(registered);
            case RegistrationTookEffect _ -> whenInEffect = null;
            case GuardianConsentGiven given ->
                guardianship.consent(given.guardian().consentedOn());
            case GuardianConsentWithdrawn withdrawn -> guardianship.withdraw(withdrawn.from());
            case ConsentGiven given -> consents.add(given.purpose());
            case ConsentWithdrawn withdrawn -> consents.remove(withdrawn.purpose());
            case MergeTookEffect _, MergeEnded _ -> merged.become(facts.absorbed());
            case IdentityClaimed _,
                    ConfirmationCodeRequested _,
                    RegistrationConfirmed _,
                    RegistrationApproved _,
                    RegistrationLapsed _,
                    RegistrationContested _,
                    DocumentLinked _,
                    VolunteerBanned _,
                    BanLifted _,
                    PersonalDataRead _,
                    VolunteerErased _ -> {}
        }
    }

    private void register(VolunteerRegistered event) {
        Admission admission = event.restsOn();
        confirmBy = admission.confirmBy();
        guardianship.bornOn(event.birthDate());
        consents.addAll(admission.purposes());
        Guardian consenting = event.guardian();
        if (consenting != null) {
            guardianship.consent(consenting.consentedOn());
        }
        if (admission.state() != RegistrationState.IN_EFFECT) {
            whenInEffect = event.takingEffect();
        }
    }

    @EventSourcingHandler
    void evolve(HoursEvent event) {
        switch (event) {
            case HoursCertified hours -> {
                certified.add(new ServiceInterval(hours.start(), hours.end()));
                records.add(hours.recordId().uuid());
            }
        }
    }
}
