package org.redvest.command.service.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.Release;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.api.service.shift.event.OfferAccepted;
import org.redvest.api.service.shift.event.OfferDeclined;
import org.redvest.api.service.shift.event.OfferExpired;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.api.service.shift.event.SignUpWithdrawn;
import org.redvest.api.service.shift.event.SignUpWithdrawnLate;
import org.redvest.api.service.shift.event.WaitingJoined;

/**
 * The places of one shift: who has one, who was offered one, who waits and in which order. What is decided here is said as
 * events and nothing else; whoever asks applies them, and {@link #evolve} takes them in.
 *
 * <p>No more are confirmed or offered than there are places. Nobody is confirmed past somebody who waits, and offers go in the
 * order in which people began to wait.
 */
final class Places {

    private static final int MOST = 100_000;

    /** Open sign-ups in the order in which they were made. */
    private final Map<SignUpId, Entry> open = new LinkedHashMap<>();

    private int capacity;

    /**
     * An open sign-up.
     *
     * @param standing confirmed, offered or waiting
     * @param mayOverlap whether an organiser let them in although they are committed elsewhere at that time
     * @param until first instant at which an offer no longer stands; null where none does
     */
    record Entry(
            SignUpId signUp,
            VolunteerId volunteer,
            SignUpState standing,
            boolean mayOverlap,
            @Nullable Instant until) {

        private Entry now(SignUpState other, @Nullable Instant offeredUntil) {
            return new Entry(signUp, volunteer, other, mayOverlap, offeredUntil);
        }
    }

    /**
     * Until when a place that becomes free can be offered, and for how long each time.
     *
     * @param now when it becomes free
     * @param stands how long an offer stands
     * @param until first instant at which nobody signs up any more
     */
    record Offering(Instant now, Duration stands, Instant until) {}

    /**
     * Requires a number of places that a shift may have.
     *
     * @throws Refusal {@link Problem#CAPACITY_INVALID}
     */
    static int require(long places) {
        if (places < 1 || places > MOST) {
            throw new Refusal(Problem.CAPACITY_INVALID);
        }
        return Math.toIntExact(places);
    }

    Optional<Entry> of(SignUpId signUp) {
        return Optional.ofNullable(open.get(signUp));
    }

    /** The open sign-up of a person, under whichever of their numbers. */
    Optional<Entry> of(Collection<VolunteerId> person) {
        return open.values().stream()
                .filter(entry -> person.contains(entry.volunteer()))
                .findFirst();
    }

    int capacity() {
        return capacity;
    }

    int taken() {
        return Math.toIntExact(open.values().stream()
                .filter(entry -> entry.standing().takesAPlace())
                .count());
    }

    /** Whether nobody is signed up, or waits. */
    boolean areUntouched() {
        return open.isEmpty();
    }

    /** How many wait. */
    int inLine() {
        return Math.toIntExact(waiting().count());
    }

    /** All that is neither withdrawn nor over, in the order in which it was made. */
    List<Entry> entries() {
        return List.copyOf(open.values());
    }

    private Stream<Entry> waiting() {
        return open.values().stream().filter(entry -> entry.standing() == SignUpState.WAITING);
    }

    /**
     * A place, or the end of the line.
     *
     * @param person all numbers of the person
     * @param waits whether the shift has a waiting list
     * @throws Refusal {@link Problem#ALREADY_SIGNED_UP}; {@link Problem#SHIFT_FULL}
     */
    SignUpEvent signUp(SignUp wish, Collection<VolunteerId> person, boolean waits) {
        if (of(person).isPresent()) {
            throw new Refusal(Problem.ALREADY_SIGNED_UP);
        }
        if (taken() < capacity && waiting().findAny().isEmpty()) {
            return new PlaceTaken(
                    wish.shiftId(), wish.signUpId(), wish.volunteerId(), wish.termsVersion(), wish.overlapAllowed());
        }
        if (!waits) {
            throw new Refusal(Problem.SHIFT_FULL);
        }
        return new WaitingJoined(
                wish.shiftId(), wish.signUpId(), wish.volunteerId(), wish.termsVersion(), wish.overlapAllowed());
    }

    /**
     * The offered place becomes theirs.
     *
     * @throws Refusal {@link Problem#NO_OFFER}; {@link Problem#OFFER_EXPIRED}
     */
    SignUpEvent accept(ShiftId shift, Entry entry, Instant now) {
        if (!now.isBefore(requireOffered(entry))) {
            throw new Refusal(Problem.OFFER_EXPIRED);
        }
        return new OfferAccepted(shift, entry.signUp(), entry.volunteer());
    }

    /**
     * The offered place goes to the next.
     *
     * @throws Refusal {@link Problem#NO_OFFER}
     */
    SignUpEvent decline(ShiftId shift, Entry entry) {
        requireOffered(entry);
        return new OfferDeclined(shift, entry.signUp(), entry.volunteer());
    }

    private static Instant requireOffered(Entry entry) {
        if (entry.until() == null) {
            throw new Refusal(Problem.NO_OFFER);
        }
        return entry.until();
    }

    /**
     * The offer is over: nothing where it was accepted, or ended otherwise.
     *
     * @throws Refusal {@link Problem#BUSY} where it stands: whoever asks by another clock comes again, or the place is lost
     */
    Optional<SignUpEvent> expire(ShiftId shift, SignUpId signUp, Instant now) {
        Optional<Entry> offered = of(signUp).filter(entry -> entry.until() != null);
        if (offered.map(Entry::until).filter(now::isBefore).isPresent()) {
            throw new Refusal(Problem.BUSY);
        }
        return offered.map(entry -> new OfferExpired(shift, entry.signUp(), entry.volunteer()));
    }

    /** Somebody withdraws; late only where they had a place. */
    SignUpEvent withdraw(ShiftId shift, Entry entry, boolean late) {
        return late && entry.standing() == SignUpState.CONFIRMED
                ? new SignUpWithdrawnLate(shift, entry.signUp(), entry.volunteer())
                : new SignUpWithdrawn(shift, entry.signUp(), entry.volunteer(), entry.standing());
    }

    /**
     * Whom a lower capacity releases: exactly those whom the list names, in its order. Nobody is dropped silently.
     *
     * @throws Refusal {@link Problem#CAPACITY_BELOW_TAKEN}; {@link Problem#RELEASE_LIST_INVALID}
     */
    List<SignUpEvent> releases(ShiftId shift, int places, List<Release> list) {
        int tooMany = Math.max(0, taken() - require(places));
        if (list.isEmpty() && tooMany > 0) {
            throw new Refusal(
                    Problem.CAPACITY_BELOW_TAKEN,
                    "%d places are taken or offered: name the %d sign-ups to release, in that order, and why."
                            .formatted(taken(), tooMany));
        }
        Set<SignUpId> named = new HashSet<>();
        List<SignUpEvent> released = new ArrayList<>();
        for (Release release : list) {
            Entry entry = open.get(release.signUpId());
            if (entry == null || !entry.standing().takesAPlace() || !named.add(release.signUpId())) {
                throw new Refusal(Problem.RELEASE_LIST_INVALID);
            }
            released.add(new PlaceReleased(
                    shift,
                    entry.signUp(),
                    entry.volunteer(),
                    entry.standing(),
                    ReleaseCause.CAPACITY_LOWERED,
                    release.reason()));
        }
        if (named.size() != tooMany) {
            throw new Refusal(Problem.RELEASE_LIST_INVALID);
        }
        return released;
    }

    /** To whom the places that are free now are offered; to nobody once the time to sign up is over. */
    List<SignUpEvent> offers(ShiftId shift, Offering offering) {
        if (!offering.now().isBefore(offering.until())) {
            return List.of();
        }
        Instant stands = offering.now().plus(offering.stands());
        Instant until = stands.isBefore(offering.until()) ? stands : offering.until();
        return waiting()
                .limit(Math.max(0, capacity - taken()))
                .<SignUpEvent>map(entry -> new PlaceOffered(shift, entry.signUp(), entry.volunteer(), until))
                .toList();
    }

    /** There are so many places from now on. */
    void have(int places) {
        capacity = places;
    }

    /** Takes in what was decided. Never refuses. */
    void evolve(SignUpEvent event) {
        switch (event) {
            case PlaceTaken taken -> begin(taken, SignUpState.CONFIRMED, taken.overlapAllowed());
            case WaitingJoined joined -> begin(joined, SignUpState.WAITING, joined.overlapAllowed());
            case PlaceOffered offered ->
                open.computeIfPresent(
                        offered.signUpId(), (id, entry) -> entry.now(SignUpState.OFFERED, offered.until()));
            case OfferAccepted accepted ->
                open.computeIfPresent(accepted.signUpId(), (id, entry) -> entry.now(SignUpState.CONFIRMED, null));
            case OfferDeclined _, OfferExpired _, SignUpWithdrawn _, SignUpWithdrawnLate _, PlaceReleased _ ->
                open.remove(event.signUpId());
        }
    }

    private void begin(SignUpEvent event, SignUpState standing, @Nullable Text overlapAllowed) {
        open.put(
                event.signUpId(),
                new Entry(event.signUpId(), event.volunteerId(), standing, overlapAllowed != null, null));
    }
}
