package org.redvest.command.service.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.shift.Release;
import org.redvest.api.service.shift.SignUpState;
import org.redvest.api.service.shift.command.SignUp;
import org.redvest.api.service.shift.event.OfferAccepted;
import org.redvest.api.service.shift.event.PlaceOffered;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.SignUpEvent;
import org.redvest.api.service.shift.event.WaitingJoined;
import org.redvest.command.service.shift.Places.Offering;

/** Whatever people do, in whatever order: nobody too many, nobody twice, nobody past somebody who waits. */
class PlacesHistoriesTest {

    private static final ShiftId SHIFT = ShiftId.from(new UUID(1, 1));
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant UNTIL = BEGIN.plus(Duration.ofDays(7));
    private static final Duration STANDS = Duration.ofHours(24);
    private static final int PEOPLE = 12;

    enum Act {
        SIGN_UP,
        WITHDRAW,
        ACCEPT,
        DECLINE,
        EXPIRE,
        CHANGE_CAPACITY
    }

    record Step(Act act, int who, int number, int hours) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(0, PEOPLE - 1),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(0, 12))
                .as(Step::new)
                .list()
                .ofMaxSize(120);
    }

    @Property(tries = 500)
    void neverOverfillNorJumpTheLine(@ForAll("histories") List<Step> history) {
        Run run = new Run();
        for (Step step : history) {
            run.take(step);
            run.check();
        }
        run.checkReplay();
    }

    /** A shift to which things happen, and what must hold of it, kept in another way than the shift keeps it. */
    private static final class Run {

        private final Places places = new Places();
        private final List<SignUpEvent> happened = new ArrayList<>();
        private final List<SignUpId> line = new ArrayList<>();
        private final Map<VolunteerId, SignUpId> current = new HashMap<>();
        private Instant now = BEGIN;
        private int signUps;
        private int capacity = 3;

        Run() {
            places.have(capacity);
        }

        private static VolunteerId volunteer(int who) {
            return VolunteerId.from(new UUID(2, who));
        }

        void take(Step step) {
            now = now.plus(Duration.ofHours(step.hours()));
            VolunteerId volunteer = volunteer(step.who());
            switch (step.act()) {
                case SIGN_UP ->
                    decide(() -> List.of(places.signUp(
                            new SignUp(SHIFT, SignUpId.from(new UUID(3, signUps++)), volunteer, 1, null),
                            Set.of(volunteer),
                            step.number() < 6)));
                case WITHDRAW ->
                    decide(() -> open(volunteer)
                            .map(entry -> places.withdraw(SHIFT, entry, step.number() % 2 == 0))
                            .toList());
                case ACCEPT ->
                    decide(() -> open(volunteer)
                            .map(entry -> places.accept(SHIFT, entry, now))
                            .toList());
                case DECLINE ->
                    decide(() -> open(volunteer)
                            .map(entry -> places.decline(SHIFT, entry))
                            .toList());
                case EXPIRE ->
                    decide(() -> open(volunteer)
                            .flatMap(entry -> places.expire(SHIFT, entry.signUp(), now).stream())
                            .toList());
                case CHANGE_CAPACITY -> {
                    int wanted = step.number();
                    List<Release> releases = IntStream.range(0, PEOPLE)
                            .mapToObj(Run::volunteer)
                            .flatMap(this::open)
                            .filter(entry -> entry.standing() != SignUpState.WAITING)
                            .limit(Math.max(0, places.taken() - wanted))
                            .map(entry -> new Release(entry.signUp(), new Text("why")))
                            .toList();
                    List<SignUpEvent> released = places.releases(SHIFT, wanted, releases);
                    capacity = wanted;
                    places.have(wanted);
                    apply(released);
                    apply(places.offers(SHIFT, new Offering(now, STANDS, UNTIL)));
                }
            }
        }

        private Stream<Places.Entry> open(VolunteerId volunteer) {
            return places.of(Set.of(volunteer)).stream();
        }

        /** As the desk does: what is decided, and in the same decision to whom a free place is offered. */
        private void decide(Supplier<List<SignUpEvent>> decision) {
            List<SignUpEvent> events;
            try {
                events = decision.get();
            } catch (Refusal refused) {
                return;
            }
            apply(events);
            apply(places.offers(SHIFT, new Offering(now, STANDS, UNTIL)));
        }

        private void apply(List<SignUpEvent> events) {
            for (SignUpEvent event : events) {
                note(event);
                places.evolve(event);
                happened.add(event);
            }
        }

        private void note(SignUpEvent event) {
            switch (event) {
                case PlaceTaken taken -> {
                    assertThat(line)
                            .as("nobody is confirmed past somebody who waits")
                            .isEmpty();
                    assertThat(current.put(taken.volunteerId(), taken.signUpId()))
                            .isNull();
                }
                case WaitingJoined joined -> {
                    line.add(joined.signUpId());
                    assertThat(current.put(joined.volunteerId(), joined.signUpId()))
                            .isNull();
                }
                case PlaceOffered offered -> {
                    assertThat(offered.signUpId()).as("the head of the line").isEqualTo(line.getFirst());
                    line.removeFirst();
                    assertThat(offered.until()).isAfter(now).isBeforeOrEqualTo(UNTIL);
                }
                case OfferAccepted _ -> {
                    // keeps what was offered
                }
                default -> {
                    line.remove(event.signUpId());
                    assertThat(current.remove(event.volunteerId())).isEqualTo(event.signUpId());
                }
            }
        }

        void check() {
            assertThat(places.taken()).isLessThanOrEqualTo(capacity);
            Set<VolunteerId> seen = new HashSet<>();
            for (int who = 0; who < PEOPLE; who++) {
                open(volunteer(who)).forEach(entry -> assertThat(seen.add(entry.volunteer()))
                        .isTrue());
            }
            if (now.isBefore(UNTIL) && !line.isEmpty()) {
                assertThat(places.taken())
                        .as("no place is lost while somebody waits")
                        .isEqualTo(capacity);
            }
        }

        void checkReplay() {
            Places again = new Places();
            again.have(capacity);
            happened.forEach(again::evolve);
            for (int who = 0; who < PEOPLE; who++) {
                assertThat(again.of(Set.of(volunteer(who)))).isEqualTo(places.of(Set.of(volunteer(who))));
            }
        }
    }
}
