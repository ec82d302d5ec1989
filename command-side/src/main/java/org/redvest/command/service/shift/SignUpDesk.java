package org.redvest.command.service.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Envelope;
import org.redvest.api.Envelope.ActorKind;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.city.policy.PolicyKind;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.Outcomes;
import org.redvest.api.service.shift.Outcomes.Outcome;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.SignedUp;
import org.redvest.api.service.shift.Wish;
import org.redvest.api.service.shift.command.AcceptOffer;
import org.redvest.api.service.shift.command.ChangeCapacity;
import org.redvest.api.service.shift.command.ChangeShift;
import org.redvest.api.service.shift.command.DeclineOffer;
import org.redvest.api.service.shift.command.ExpireOffer;
import org.redvest.api.service.shift.command.ReleasePlace;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.api.service.shift.command.TakePlaces;
import org.redvest.api.service.shift.command.WithdrawSignUp;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.api.service.shift.event.SignUpWithdrawnLate;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.diary.Diary;
import org.redvest.command.service.diary.PersonsDiaries;
import org.redvest.command.service.project.Projects.Published;

/**
 * Decides about sign-ups: the shift and the diaries of whoever signs up change in one unit of work, or nothing does (ADR 6). The
 * shift first and then the diaries, in the order of their numbers, and never two shifts, so that two of them never wait for
 * each other.
 */
final class SignUpDesk {

    /** Refused on what a diary says: where nothing is appended to it, what is remembered of it may be old. */
    private static final Set<Problem> OF_A_DIARY = Set.of(
            Problem.OVERLAPPING_COMMITMENT,
            Problem.REST_TOO_SHORT,
            Problem.VOLUNTEER_BANNED,
            Problem.VOLUNTEER_MERGED,
            Problem.VOLUNTEER_ERASED,
            Problem.BUSY);

    private final Repository<Shift> shifts;
    private final Repository<Diary> diaries;
    private final SignUpRules rules;
    private final PlaceDesk places;
    private final Volunteers volunteers;
    private final Policies policies;
    private final Clock clock;

    SignUpDesk(
            Repository<Shift> shifts,
            Repository<Diary> diaries,
            SignUpRules rules,
            Volunteers volunteers,
            Policies policies,
            Clock clock) {
        this.shifts = shifts;
        this.diaries = diaries;
        this.rules = rules;
        this.places = new PlaceDesk(diaries, rules, volunteers, clock);
        this.volunteers = volunteers;
        this.policies = policies;
        this.clock = clock;
    }

    @CommandHandler
    SignedUp handle(SignUp command, MetaData sender) throws Exception {
        rules.requireNoExceptionForOneself(command, sender);
        Aggregate<Shift> shift = load(command.shiftId());
        return places.signUp(shift, command, volunteers.personOf(command.volunteerId()), MetaData.emptyInstance());
    }

    /** The diaries first, in the order of their numbers: others decide about some of the same people at the same time. */
    @CommandHandler
    Outcomes handle(TakePlaces command) throws Exception {
        Aggregate<Shift> shift = load(command.shiftId());
        List<List<VolunteerId>> people = command.wishes().stream()
                .map(wish -> volunteers.personOf(wish.volunteerId()))
                .toList();
        PersonsDiaries.load(
                diaries, command.wishes().stream().map(Wish::volunteerId).toList());
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            outcomes.add(outcome(shift, command.wishes().get(i), people.get(i)));
        }
        return new Outcomes(outcomes);
    }

    private Outcome outcome(Aggregate<Shift> shift, Wish wish, List<VolunteerId> person) throws Exception {
        ShiftId id = shift.invoke(Shift::facts).birth().shiftId();
        SignUp command = new SignUp(id, wish.signUpId(), wish.volunteerId(), wish.termsVersion(), null);
        try {
            return Outcome.granted(places.signUp(shift, command, person, ownEnvelope(wish)));
        } catch (Refusal refusal) {
            return OF_A_DIARY.contains(refusal.problem())
                    ? Outcome.UNDECIDED
                    : Outcome.refused(refusal.problem(), refusal.detail());
        }
    }

    /** What happens is the volunteer's own doing, as if they had been decided about alone; a chain of its own begins with it. */
    private static MetaData ownEnvelope(Wish wish) {
        Envelope envelope = wish.envelope();
        if (envelope.actorKind() != ActorKind.VOLUNTEER
                || !wish.volunteerId().value().equals(envelope.volunteer())) {
            throw new Refusal(Problem.FORBIDDEN);
        }
        return MetaData.from(envelope.asMetaData())
                .and(Envelope.CORRELATION_ID, wish.signUpId().value());
    }

    @CommandHandler
    SignUpState handle(AcceptOffer command) throws Exception {
        Aggregate<Shift> shift = load(command.shiftId());
        List<VolunteerId> person = volunteers.personOf(command.volunteerId());
        Optional<Places.Entry> signedUp = shift.invoke(it -> it.of(person));
        if (signedUp.isEmpty()) {
            throw new Refusal(
                    shift.invoke(it -> it.ended(person))
                                    .filter(SignUpState.EXPIRED::equals)
                                    .isPresent()
                            ? Problem.OFFER_EXPIRED
                            : Problem.NOT_SIGNED_UP);
        }
        Places.Entry entry = signedUp.get();
        if (entry.standing() == SignUpState.CONFIRMED) {
            return SignUpState.CONFIRMED;
        }
        Instant now = clock.instant();
        ShiftFacts facts = shift.invoke(Shift::facts);

        facts.requireGoingOn(now);
        SignUpEvent accepted = shift.invoke(it -> it.accept(entry, now));
        Published project = rules.requirePublished(facts);
        places.requireFit(command.volunteerId(), facts.times(), project.details());
        VolunteerId volunteer = command.volunteerId();
        // also of the number that goes on, where it is another's: whatever takes time of a person meets there
        PersonsDiaries diary = PersonsDiaries.load(diaries, List.of(volunteer, entry.volunteer()));
        rules.requireDiaryOpen(diary, volunteer, person);
        if (!entry.mayOverlap()) {
            rules.requireFree(diary, volunteer, person, facts.times());
            rules.requireRested(diary, volunteer, person, facts.times());
        }
        shift.execute(it -> it.happen(accepted, MetaData.emptyInstance()));
        diary.all().forEach(one -> one.diary().execute(it -> it.hold(one.holder(), entry.signUp())));
        return SignUpState.CONFIRMED;
    }

    @CommandHandler
    SignUpState handle(DeclineOffer command) throws Exception {
        Aggregate<Shift> shift = load(command.shiftId());
        List<VolunteerId> person = volunteers.personOf(command.volunteerId());
        Optional<Places.Entry> entry = shift.invoke(it -> it.of(person));
        if (entry.isEmpty()) {
            return endedBefore(shift, person, EnumSet.of(SignUpState.DECLINED));
        }
        SignUpEvent declined = shift.invoke(it -> it.decline(entry.get()));
        end(shift, List.of(declined));
        return SignUpState.DECLINED;
    }

    /** A place that was let in late is given up no later than one that was taken in time: only the clock decides. */
    @CommandHandler
    SignUpState handle(WithdrawSignUp command) throws Exception {
        Aggregate<Shift> shift = load(command.shiftId());
        List<VolunteerId> person = volunteers.personOf(command.volunteerId());
        Optional<Places.Entry> entry = shift.invoke(it -> it.of(person));
        if (entry.isEmpty()) {
            return endedBefore(shift, person, EnumSet.of(SignUpState.WITHDRAWN, SignUpState.WITHDRAWN_LATE));
        }
        Instant now = clock.instant();
        ShiftFacts facts = shift.invoke(Shift::facts);
        facts.requireGoingOn(now);
        int hours = policies.inForce(
                        PolicyKind.WITHDRAWAL_HOURS, facts.times().service().serviceDate())
                .value();
        boolean late = now.isAfter(facts.times().start().minus(Duration.ofHours(hours)));
        SignUpEvent withdrawn = shift.invoke(it -> it.withdraw(entry.get(), late));
        end(shift, List.of(withdrawn));
        return withdrawn instanceof SignUpWithdrawnLate ? SignUpState.WITHDRAWN_LATE : SignUpState.WITHDRAWN;
    }

    /** The same wish again is answered the same; whoever is not signed up has nothing to give up. */
    private static SignUpState endedBefore(Aggregate<Shift> shift, List<VolunteerId> person, Set<SignUpState> just) {
        return shift.invoke(it -> it.ended(person))
                .filter(just::contains)
                .orElseThrow(() -> new Refusal(Problem.NOT_SIGNED_UP));
    }

    @CommandHandler
    Effect handle(ExpireOffer command) throws Exception {
        Aggregate<Shift> shift = load(command.shiftId());
        Instant now = clock.instant();
        return endIfAny(shift, shift.invoke(it -> it.expire(command.signUpId(), now)));
    }

    /** Who served is not said to have lost their place. */
    @CommandHandler
    Effect handle(ReleasePlace command) throws Exception {
        Aggregate<Shift> shift = load(command.shiftId());
        if (shift.invoke(Shift::facts).isOver(clock.instant())) {
            return Effect.ALREADY_RECORDED;
        }
        return endIfAny(shift, shift.invoke(it -> it.release(command.signUpId(), command.cause())));
    }

    private Effect endIfAny(Aggregate<Shift> shift, Optional<SignUpEvent> ending) throws Exception {
        if (ending.isEmpty()) {
            return Effect.ALREADY_RECORDED;
        }
        end(shift, List.of(ending.get()));
        return Effect.RECORDED;
    }

    /** Where one signs up for longer, what became free after that can be offered again. */
    @CommandHandler
    Effect handle(ChangeShift command) {
        Aggregate<Shift> shift = load(command.shiftId());
        Instant now = clock.instant();
        Effect effect = shift.invoke(it -> it.change(command, now));
        if (effect == Effect.RECORDED) {
            offer(shift);
        }
        return effect;
    }

    @CommandHandler
    Effect handle(ChangeCapacity command) throws Exception {
        Aggregate<Shift> shift = load(command.shiftId());
        if (shift.invoke(it -> it.isAsAsked(command))) {
            return Effect.ALREADY_RECORDED;
        }
        shift.invoke(Shift::facts).requireGoingOn(clock.instant());
        // before there are fewer places: at no point of the log are more taken than there are
        letHappen(shift, shift.invoke(it -> it.releases(command)));
        shift.execute(it -> it.have(command.capacity()));
        offer(shift);
        return Effect.RECORDED;
    }

    /** Ends sign-ups, and offers in the same decision what becomes free by it. */
    private void end(Aggregate<Shift> shift, List<SignUpEvent> endings) throws Exception {
        letHappen(shift, endings);
        offer(shift);
    }

    private void letHappen(Aggregate<Shift> shift, List<SignUpEvent> endings) throws Exception {
        PersonsDiaries concerned = PersonsDiaries.load(
                diaries, endings.stream().map(SignUpEvent::volunteerId).collect(Collectors.toSet()));
        for (SignUpEvent ending : endings) {
            VolunteerId volunteer = ending.volunteerId();
            shift.execute(it -> it.happen(ending, MetaData.emptyInstance()));
            concerned.of(volunteer).execute(it -> it.drop(volunteer, ending.signUpId()));
        }
    }

    private void offer(Aggregate<Shift> shift) {
        ShiftFacts facts = shift.invoke(Shift::facts);
        if (facts.cancelled()) {
            return;
        }
        Instant now = clock.instant();
        int hours =
                policies.inForce(PolicyKind.OFFER_HOURS, CivilTime.dateOf(now)).value();
        Places.Offering offering =
                new Places.Offering(now, Duration.ofHours(hours), facts.times().signUpUntil());
        shift.execute(it -> it.offer(offering));
    }

    private Aggregate<Shift> load(ShiftId shift) {
        return shifts.load(shift.value());
    }
}
