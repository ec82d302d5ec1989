package org.redvest.command.service.shift;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Site;
import org.redvest.api.Text;
import org.redvest.api.id.ProjectId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.ShiftTerms;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.SignedUp;
import org.redvest.api.service.shift.command.CancelShift;
import org.redvest.api.service.shift.command.ChangeCapacity;
import org.redvest.api.service.shift.command.ChangeShift;
import org.redvest.api.service.shift.command.FollowProject;
import org.redvest.api.service.shift.command.OpenShift;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.api.service.shift.event.CapacityChanged;
import org.redvest.api.service.shift.event.OfferAccepted;
import org.redvest.api.service.shift.event.OfferDeclined;
import org.redvest.api.service.shift.event.OfferExpired;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftChanged;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.api.service.shift.event.ShiftLeftAlone;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.api.service.shift.event.SignUpWithdrawnLate;
import org.redvest.api.service.shift.event.WaitingJoined;
import org.redvest.command.city.organisation.Organisations;
import org.redvest.command.service.project.Move;
import org.redvest.command.service.project.Projects;
import org.redvest.command.service.project.Projects.Published;

/**
 * A shift: one occasion to serve in a project, with so many places. Here it is decided one after another who has one; what
 * concerns a person's time as well is asked by the {@link SignUpDesk}, which changes their diary in the same unit of work.
 */
public final class Shift {

    @AggregateIdentifier
    private @Nullable ShiftId id;

    private ShiftFacts facts = ShiftFacts.NOTHING;
    private boolean waits;

    /** The last version of its project that moved without it; 0 where none did. */
    private int leftAloneAt;

    private final Places places = new Places();

    /** What each sign-up was answered, for whoever asks again. */
    private final Map<SignUpId, SignedUp> answers = new HashMap<>();

    /** How the last sign-up of a number ended, where it has none that goes on. */
    private final Map<VolunteerId, SignUpState> ended = new HashMap<>();

    /** One that is not opened yet. */
    public Shift() {
        // required by Axon
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Effect decide(OpenShift command, Projects projects, Organisations organisations, Clock clock) {
        if (id != null) {
            return Effect.ALREADY_RECORDED;
        }
        Places.require(command.terms().capacity());
        Published project = projects.requirePublished(command.projectId());
        organisations.requireServing(project.organisation(), clock.instant());
        Site site = command.site();
        apply(new ShiftOpened(
                command.shiftId(),
                command.projectId(),
                null,
                null,
                site == null ? project.details().site() : site,
                command.terms()));
        return Effect.RECORDED;
    }

    /**
     * Opens it, because whoever decides about more than one shift decided so.
     *
     * @throws Refusal {@link Problem#CAPACITY_INVALID}
     */
    public void open(ShiftId shift, ProjectId project, Site site, ShiftTerms terms) {
        Places.require(terms.capacity());
        apply(new ShiftOpened(shift, project, null, null, site, terms));
    }

    /** Who signed up did so for those hours; where they meet may be said anew at any time. */
    Effect change(ChangeShift command, Instant now) {
        Site asked = command.site();
        Site site = asked == null ? facts.site() : asked;
        if (command.times().equals(facts.times()) && site.equals(facts.site())) {
            return Effect.ALREADY_RECORDED;
        }
        facts.requireGoingOn(now);
        if (!places.areUntouched()
                && !command.times().service().equals(facts.times().service())) {
            throw new Refusal(Problem.SHIFT_SIGNED_UP);
        }
        apply(new ShiftChanged(command.shiftId(), site, command.times()));
        return Effect.RECORDED;
    }

    /** Whoever signed up did so for where it is: then it stays, and says so. What it has of its own, it keeps. */
    @CommandHandler
    Effect decide(FollowProject command, Projects projects, Clock clock) {
        Move move = projects.moved(facts.birth().projectId()).orElse(null);
        if (move == null
                || !move.leaves(facts.site())
                || leftAloneAt == move.version()
                || facts.cancelled()
                || facts.hasBegun(clock.instant())) {
            return Effect.ALREADY_RECORDED;
        }
        apply(
                places.areUntouched()
                        ? new ShiftChanged(command.shiftId(), move.to(), facts.times())
                        : new ShiftLeftAlone(command.shiftId(), move.version()));
        return Effect.RECORDED;
    }

    @CommandHandler
    Effect decide(CancelShift command, Clock clock) {
        if (facts.cancelled()) {
            return Effect.ALREADY_RECORDED;
        }
        facts.requireGoingOn(clock.instant());
        apply(new ShiftCancelled(command.shiftId(), command.reason()));
        return Effect.RECORDED;
    }

    /**
     * Is called off, because whoever decides about more than one shift decided so. What is over has taken place, and what was
     * called off before stays as it was.
     */
    public void callOffIfToCome(Text reason, Instant now) {
        if (!facts.cancelled() && !facts.isOver(now)) {
            apply(new ShiftCancelled(shiftId(), reason));
        }
    }

    /** One that a series makes. */
    static Shift made(ShiftOpened opened) {
        Shift shift = new Shift();
        apply(opened);
        return shift;
    }

    /** Whether nobody is signed up, or waits. */
    boolean isUntouched() {
        return places.areUntouched();
    }

    /** Takes place at other times, with so many places, as its series says: nobody is signed up. */
    void follow(ShiftTimes times, int capacity) {
        if (!times.equals(facts.times())) {
            apply(new ShiftChanged(shiftId(), facts.site(), times));
        }
        have(capacity);
    }

    /** Does not take place, because its series does not come then. */
    void callOff(Text reason) {
        apply(new ShiftCancelled(shiftId(), reason));
    }

    ShiftFacts facts() {
        return facts;
    }

    /** What this sign-up was answered; empty where there is none. */
    Optional<SignedUp> answer(SignUpId signUp) {
        return Optional.ofNullable(answers.get(signUp));
    }

    /** The sign-up of a person that goes on, under whichever of their numbers. */
    Optional<Places.Entry> of(Collection<VolunteerId> person) {
        return places.of(person);
    }

    /** How the last sign-up of a person ended, where none goes on; empty where there was none. */
    Optional<SignUpState> ended(Collection<VolunteerId> person) {
        return person.stream().map(ended::get).filter(Objects::nonNull).findFirst();
    }

    /**
     * What comes of a wish for a place.
     *
     * @param person all numbers of the person
     * @throws Refusal as {@link Places#signUp}
     */
    SignUpEvent place(SignUp wish, Collection<VolunteerId> person) {
        return places.signUp(wish, person, waits);
    }

    /** As {@link Places#accept}. */
    SignUpEvent accept(Places.Entry entry, Instant now) {
        return places.accept(shiftId(), entry, now);
    }

    /** As {@link Places#decline}. */
    SignUpEvent decline(Places.Entry entry) {
        return places.decline(shiftId(), entry);
    }

    /** As {@link Places#withdraw}. */
    SignUpEvent withdraw(Places.Entry entry, boolean late) {
        return places.withdraw(shiftId(), entry, late);
    }

    /** As {@link Places#expire}. */
    Optional<SignUpEvent> expire(SignUpId signUp, Instant now) {
        return places.expire(shiftId(), signUp, now);
    }

    /** That a sign-up ends for this cause; nothing where it does not go on. */
    Optional<SignUpEvent> release(SignUpId signUp, ReleaseCause cause) {
        return places.of(signUp)
                .map(entry ->
                        new PlaceReleased(shiftId(), entry.signUp(), entry.volunteer(), entry.standing(), cause, null));
    }

    /** Whether there are that many places, and nobody of the list has one any more. */
    boolean isAsAsked(ChangeCapacity command) {
        return places.capacity() == command.capacity()
                && command.releases().stream()
                        .noneMatch(release -> places.of(release.signUpId()).isPresent());
    }

    /**
     * Whom another number of places releases.
     *
     * @throws Refusal as {@link Places#releases}
     */
    List<SignUpEvent> releases(ChangeCapacity command) {
        return places.releases(shiftId(), command.capacity(), command.releases());
    }

    /** Has so many places from now on. */
    void have(int capacity) {
        if (capacity != places.capacity()) {
            apply(new CapacityChanged(shiftId(), places.capacity(), capacity));
        }
    }

    /** Lets happen what was decided. */
    void happen(SignUpEvent event, MetaData envelope) {
        apply(event, envelope);
    }

    /** Offers what is free to whoever waits. */
    void offer(Places.Offering offering) {
        places.offers(shiftId(), offering).forEach(offer -> apply(offer));
    }

    private ShiftId shiftId() {
        return Objects.requireNonNull(id);
    }

    @EventSourcingHandler
    void evolve(ShiftEvent event, @Timestamp Instant at) {
        id = event.shiftId();
        facts = facts.and(event, at);
        switch (event) {
            case ShiftOpened opened -> {
                waits = opened.terms().waitingList();
                places.have(opened.terms().capacity());
            }
            case CapacityChanged changed -> places.have(changed.to());
            case ShiftLeftAlone left -> leftAloneAt = left.version();
            case ShiftChanged _, ShiftCancelled _ -> {}
            case SignUpEvent signUp -> evolvePlaces(signUp);
        }
    }

    private void evolvePlaces(SignUpEvent event) {
        places.evolve(event);
        switch (event) {
            case PlaceTaken _ -> began(event, new SignedUp(event.signUpId(), SignUpState.CONFIRMED, null));
            case WaitingJoined _ -> began(event, new SignedUp(event.signUpId(), SignUpState.WAITING, places.inLine()));
            case PlaceOffered _, OfferAccepted _ -> {}
            case SignUpWithdrawn _ -> ended.put(event.volunteerId(), SignUpState.WITHDRAWN);
            case SignUpWithdrawnLate _ -> ended.put(event.volunteerId(), SignUpState.WITHDRAWN_LATE);
            case OfferDeclined _ -> ended.put(event.volunteerId(), SignUpState.DECLINED);
            case OfferExpired _ -> ended.put(event.volunteerId(), SignUpState.EXPIRED);
            case PlaceReleased _ -> ended.put(event.volunteerId(), SignUpState.RELEASED);
        }
    }

    private void began(SignUpEvent event, SignedUp answer) {
        answers.put(event.signUpId(), answer);
        ended.remove(event.volunteerId());
    }
}
