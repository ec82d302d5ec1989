package org.redvest.command.person.volunteer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.RegistrationState;
import org.redvest.api.person.volunteer.event.BanLifted;
import org.redvest.api.person.volunteer.event.ConfirmationCodeRequested;
import org.redvest.api.person.volunteer.event.ConsentGiven;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.DocumentLinked;
import org.redvest.api.person.volunteer.event.GuardianConsentGiven;
import org.redvest.api.person.volunteer.event.GuardianConsentWithdrawn;
import org.redvest.api.person.volunteer.event.IdentityClaimed;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.PersonalDataRead;
import org.redvest.api.person.volunteer.event.RegistrationApproved;
import org.redvest.api.person.volunteer.event.RegistrationConfirmed;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.RegistrationLapsed;
import org.redvest.api.person.volunteer.event.RegistrationTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.person.volunteer.event.VolunteerRegistered;

/**
 * What a number's events say of whether it counts. The volunteer decides on it, and so does everybody who names one.
 *
 * @param registration what has become of the registration; null where there is none
 * @param counted whether it was ever in effect
 * @param banned whether it is banned, whatever else has become of it
 * @param erased whether the person was erased
 * @param survivor the number that goes on, where this one is merged into it; null otherwise
 * @param absorbed the numbers that are merged into this one
 * @param merges every merge in which it was one of the two, those that were ended too
 */
public record VolunteerFacts(
        @Nullable RegistrationState registration,
        boolean counted,
        boolean banned,
        boolean erased,
        @Nullable VolunteerId survivor,
        Set<VolunteerId> absorbed,
        List<MergeTookEffect> merges) {

    /** Of a number that nobody has. */
    static final VolunteerFacts NOTHING = new VolunteerFacts(null, false, false, false, null, Set.of(), List.of());

    /** With the next event of the number's stream. */
    VolunteerFacts and(VolunteerEvent event) {
        return switch (event) {
            case VolunteerRegistered registered -> with(registered.restsOn().state(), banned);
            case RegistrationTookEffect _ -> with(RegistrationState.IN_EFFECT, banned);
            case RegistrationLapsed _ -> with(RegistrationState.LAPSED, banned);
            case RegistrationContested _ -> with(RegistrationState.CONTESTED, banned);
            case VolunteerBanned _ -> with(RegistrationState.BANNED, true);
            case BanLifted _ -> with(RegistrationState.IN_EFFECT, false);
            case VolunteerErased _ ->
                new VolunteerFacts(registration, counted, banned, true, survivor, absorbed, merges);
            case MergeTookEffect merge -> merged(merge);
            case MergeEnded merge -> separated(merge);
            case IdentityClaimed _,
                    ConfirmationCodeRequested _,
                    RegistrationConfirmed _,
                    RegistrationApproved _,
                    DocumentLinked _,
                    GuardianConsentGiven _,
                    GuardianConsentWithdrawn _,
                    ConsentGiven _,
                    ConsentWithdrawn _,
                    PersonalDataRead _ -> this;
        };
    }

    private VolunteerFacts with(RegistrationState state, boolean ban) {
        return new VolunteerFacts(
                state, counted || state == RegistrationState.IN_EFFECT, ban, erased, survivor, absorbed, merges);
    }

    private VolunteerFacts merged(MergeTookEffect merge) {
        List<MergeTookEffect> more = new ArrayList<>(merges);
        more.add(merge);
        if (merge.volunteerId().equals(merge.absorbed())) {
            return new VolunteerFacts(
                    registration, counted, banned, erased, merge.survivor(), absorbed, List.copyOf(more));
        }
        Set<VolunteerId> all = new LinkedHashSet<>(absorbed);
        all.add(merge.absorbed());
        return new VolunteerFacts(registration, counted, banned, erased, survivor, all, List.copyOf(more));
    }

    private VolunteerFacts separated(MergeEnded merge) {
        if (merge.volunteerId().equals(merge.absorbed())) {
            return new VolunteerFacts(registration, counted, banned, erased, null, absorbed, merges);
        }
        Set<VolunteerId> rest = new LinkedHashSet<>(absorbed);
        rest.remove(merge.absorbed());
        return new VolunteerFacts(registration, counted, banned, erased, survivor, rest, merges);
    }

    /** Whether somebody is registered under the number, whatever has become of that. */
    public boolean isRegistered() {
        return registration != null;
    }

    /** Why nothing is to be recorded by or for this number now; empty where its registration is in effect. */
    Optional<Problem> hindrance() {
        if (erased) {
            return Optional.of(Problem.VOLUNTEER_ERASED);
        }
        if (survivor != null) {
            return Optional.of(Problem.VOLUNTEER_MERGED);
        }
        return switch (registration) {
            case null -> Optional.of(Problem.UNKNOWN_VOLUNTEER);
            case UNCONFIRMED, UNAPPROVED -> Optional.of(Problem.REGISTRATION_NOT_IN_EFFECT);
            case LAPSED, CONTESTED -> Optional.of(Problem.REGISTRATION_LAPSED);
            case BANNED -> Optional.of(Problem.VOLUNTEER_BANNED);
            case IN_EFFECT -> Optional.empty();
        };
    }

    /** Whether its registration is in effect now. */
    public boolean isInEffect() {
        return hindrance().isEmpty();
    }

    /**
     * Requires that the registration is in effect now.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#VOLUNTEER_ERASED},
     *     {@link Problem#VOLUNTEER_MERGED}, {@link Problem#REGISTRATION_LAPSED}, {@link Problem#VOLUNTEER_BANNED},
     *     {@link Problem#REGISTRATION_NOT_IN_EFFECT}
     */
    public void requireInEffect() {
        hindrance().ifPresent(this::refuse);
    }

    /**
     * Requires that the number goes on: neither erased, nor merged into another, lapsed or contested.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#VOLUNTEER_ERASED},
     *     {@link Problem#VOLUNTEER_MERGED}, {@link Problem#REGISTRATION_LAPSED}
     */
    void requireNotEnded() {
        hindrance()
                .filter(problem -> problem != Problem.VOLUNTEER_BANNED && problem != Problem.REGISTRATION_NOT_IN_EFFECT)
                .ifPresent(this::refuse);
    }

    /**
     * Requires that the number goes on, and that it ever counted: so much may be said of somebody who is banned, too.
     *
     * @throws Refusal as {@link #requireNotEnded}, and {@link Problem#REGISTRATION_NOT_IN_EFFECT}
     */
    public void requireGoingOn() {
        requireNotEnded();
        if (!counted) {
            throw new Refusal(Problem.REGISTRATION_NOT_IN_EFFECT);
        }
    }

    /**
     * Requires that the number ever counted: what was earned is the person's, whatever has become of it.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}, {@link Problem#REGISTRATION_NOT_IN_EFFECT}
     */
    public void requireCounted() {
        requireRegistered();
        if (!counted) {
            throw new Refusal(Problem.REGISTRATION_NOT_IN_EFFECT);
        }
    }

    /**
     * Requires somebody to be registered, whatever has become of that.
     *
     * @throws Refusal {@link Problem#UNKNOWN_VOLUNTEER}
     */
    public void requireRegistered() {
        if (!isRegistered()) {
            throw new Refusal(Problem.UNKNOWN_VOLUNTEER);
        }
    }

    /**
     * Requires that nobody is registered under this number, nor was erased before they were.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_ALREADY_REGISTERED}, {@link Problem#VOLUNTEER_ERASED}
     */
    void requireUnknown() {
        if (isRegistered()) {
            throw new Refusal(Problem.VOLUNTEER_ALREADY_REGISTERED);
        }
        requireNotErased();
    }

    /**
     * Requires that the person was not erased.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_ERASED}
     */
    public void requireNotErased() {
        if (erased) {
            throw new Refusal(Problem.VOLUNTEER_ERASED);
        }
    }

    /**
     * Requires that this number is the only one of its person.
     *
     * @throws Refusal {@link Problem#VOLUNTEER_MERGED}, {@link Problem#MERGE_CHAINED}
     */
    void requireAlone() {
        if (survivor != null) {
            refuse(Problem.VOLUNTEER_MERGED);
        }
        if (!absorbed.isEmpty()) {
            throw new Refusal(Problem.MERGE_CHAINED);
        }
    }

    private void refuse(Problem problem) {
        if (problem == Problem.VOLUNTEER_MERGED) {
            throw new Refusal(
                    problem,
                    "This number was merged into %s, which is the same person: use that one.".formatted(survivor));
        }
        throw new Refusal(problem);
    }
}
