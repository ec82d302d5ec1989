package org.redvest.command.service.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.service.project.TestProjects.details;
import static org.redvest.command.service.shift.SignUpLedger.END;
import static org.redvest.command.service.shift.SignUpLedger.FROM;
import static org.redvest.command.service.shift.SignUpLedger.PROJECT;
import static org.redvest.command.service.shift.SignUpLedger.START;
import static org.redvest.command.service.shift.SignUpLedger.TEAM;
import static org.redvest.command.service.shift.SignUpLedger.shift;
import static org.redvest.command.service.shift.SignUpLedger.signUp;
import static org.redvest.command.service.shift.SignUpLedger.times;
import static org.redvest.command.service.shift.SignUpLedger.volunteer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.redvest.api.Command;
import org.redvest.api.Envelope;
import org.redvest.api.Refusal;
import org.redvest.api.Text;
import org.redvest.api.id.DiaryId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ShiftId;
import org.redvest.api.id.SignUpId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.service.diary.DiaryEnd;
import org.redvest.api.service.diary.event.CommitmentDropped;
import org.redvest.api.service.diary.event.CommitmentHeld;
import org.redvest.api.service.diary.event.CommitmentNoted;
import org.redvest.api.service.diary.event.DiaryClosed;
import org.redvest.api.service.diary.event.DiaryJoined;
import org.redvest.api.service.project.Risk;
import org.redvest.api.service.shift.Release;
import org.redvest.api.service.shift.ReleaseCause;
import org.redvest.api.service.shift.ShiftTimes;
import org.redvest.api.service.shift.SignUpState;
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
import org.redvest.api.service.shift.event.CapacityChanged;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.api.service.shift.event.SignUpEvent;

/** Whatever people do about two shifts at the same time: nobody too many, nobody in two places, and the diaries say the same. */
class SignUpHistoriesTest {

    private static final int PEOPLE = 6;
    private static final List<ShiftId> SHIFTS = List.of(shift(1), shift(2));

    enum Act {
        SIGN_UP,
        SIGN_UP_TOGETHER,
        WITHDRAW,
        ACCEPT,
        DECLINE,
        EXPIRE,
        CHANGE_CAPACITY,
        SIGN_UP_LONGER,
        BAN,
        MERGE
    }

    record Step(Act act, int shift, int who, int number, int hours) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(Act.class),
                        Arbitraries.integers().between(0, SHIFTS.size() - 1),
                        Arbitraries.integers().between(1, PEOPLE),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 6))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }

    @Property(tries = 40)
    void neverOverfillNorHaveAnybodyInTwoPlaces(@ForAll("histories") List<Step> history) {
        Run run = new Run();
        for (Step step : history) {
            run.take(step);
        }
        SHIFTS.forEach(run::checkPlaces);
        run.checkDiaries();
    }

    private static final class Run {

        private final SignUpLedger ledger = new SignUpLedger();
        private final Map<VolunteerId, VolunteerId> survivors = new HashMap<>();
        private int signUps;

        Run() {
            ledger.projects.published(PROJECT, TEAM, details("350203001", Risk.LOW));
            ledger.registered(IntStream.rangeClosed(1, PEOPLE).toArray());
            ledger.opened(SHIFTS.getFirst(), times(START, END), 2, true);
            ledger.opened(SHIFTS.getLast(), times(startOf(SHIFTS.getLast()), END), 2, true);
        }

        private static Instant startOf(ShiftId shift) {
            return shift.equals(SHIFTS.getFirst()) ? START : START.plusSeconds(1800);
        }

        private VolunteerId personOf(VolunteerId number) {
            return survivors.getOrDefault(number, number);
        }

        void take(Step step) {
            ledger.time = ledger.time.plus(Duration.ofHours(step.hours()));
            ShiftId shift = SHIFTS.get(step.shift());
            VolunteerId who = volunteer(step.who());
            switch (step.act()) {
                case SIGN_UP -> send(new SignUp(shift, signUp(signUps++), who, 1, null));
                case SIGN_UP_TOGETHER ->
                    send(new TakePlaces(
                            shift,
                            IntStream.rangeClosed(1, step.number())
                                    .mapToObj(this::wish)
                                    .toList()));
                case WITHDRAW -> send(new WithdrawSignUp(shift, who));
                case ACCEPT -> send(new AcceptOffer(shift, who));
                case DECLINE -> send(new DeclineOffer(shift, who));
                case EXPIRE -> entries(shift).forEach(entry -> send(new ExpireOffer(shift, entry.signUp())));
                case CHANGE_CAPACITY -> send(new ChangeCapacity(shift, step.number(), releases(shift, step.number())));
                case SIGN_UP_LONGER ->
                    send(new ChangeShift(shift, new ShiftTimes(startOf(shift), END, FROM, startOf(shift)), null));
                case BAN -> ban(who);
                case MERGE -> merge(who, volunteer(step.number()));
            }
        }

        private Wish wish(int who) {
            return new Wish(
                    signUp(signUps++),
                    volunteer(who),
                    1,
                    Envelope.volunteer("subject-" + who, volunteer(who).value()));
        }

        private void send(Command<?> command) {
            List<Object> before = ledger.all();
            try {
                ledger.send(command);
            } catch (Refusal refusal) {
                assertThat(ledger.all()).as("after %s", refusal.problem()).isEqualTo(before);
            }
        }

        private List<Places.Entry> entries(ShiftId shift) {
            Places places = new Places();
            ledger.log(shift).stream()
                    .filter(SignUpEvent.class::isInstance)
                    .forEach(event -> places.evolve((SignUpEvent) event));
            return places.entries();
        }

        private List<Release> releases(ShiftId shift, int capacity) {
            List<Release> taken = entries(shift).stream()
                    .filter(entry -> entry.standing().takesAPlace())
                    .map(entry -> new Release(entry.signUp(), new Text("why")))
                    .toList();
            return taken.subList(0, Math.max(0, taken.size() - capacity));
        }

        /** As the automations do. */
        private void ban(VolunteerId who) {
            if (isEnded(who)) {
                return;
            }
            ledger.happened(who.value(), new VolunteerBanned(who, new Text("why")));
            ledger.happened(DiaryId.of(who).value(), new DiaryClosed(who, DiaryEnd.BANNED));
            for (ShiftId shift : SHIFTS) {
                entries(shift).stream()
                        .filter(entry -> personOf(entry.volunteer()).equals(who))
                        .forEach(entry -> send(new ReleasePlace(shift, entry.signUp(), ReleaseCause.BANNED)));
            }
        }

        private boolean isEnded(VolunteerId number) {
            return ledger.diary(number).stream().anyMatch(DiaryClosed.class::isInstance);
        }

        /** As the desk of merges and the automations do. */
        private void merge(VolunteerId survivor, VolunteerId absorbed) {
            if (survivor.equals(absorbed)
                    || isEnded(survivor)
                    || isEnded(absorbed)
                    || survivors.containsValue(absorbed)) {
                return;
            }
            MergeCaseId mergeCase = MergeCaseId.of(survivor, absorbed);
            for (VolunteerId number : List.of(survivor, absorbed)) {
                ledger.happened(number.value(), new MergeTookEffect(number, mergeCase, survivor, absorbed));
            }
            ledger.happened(DiaryId.of(absorbed).value(), new DiaryClosed(absorbed, DiaryEnd.MERGED));
            ledger.happened(DiaryId.of(survivor).value(), new DiaryJoined(survivor, absorbed));
            survivors.put(absorbed, survivor);
            WhenPersonChangedThenReleasePlaces.doubles(ledger.commitmentsOf(numbersOf(survivor)))
                    .forEach(one -> send(new ReleasePlace(one.shift(), one.signUp(), ReleaseCause.MERGED)));
        }

        private List<VolunteerId> numbersOf(VolunteerId survivor) {
            return IntStream.rangeClosed(1, PEOPLE)
                    .mapToObj(SignUpLedger::volunteer)
                    .filter(number -> personOf(number).equals(survivor))
                    .toList();
        }

        void checkPlaces(ShiftId shift) {
            Places places = new Places();
            for (Object event : ledger.log(shift)) {
                switch ((ShiftEvent) event) {
                    case ShiftOpened opened -> places.have(opened.terms().capacity());
                    case CapacityChanged changed -> places.have(changed.to());
                    case SignUpEvent signUp -> places.evolve(signUp);
                    default -> {
                        // changes no place
                    }
                }
                assertThat(places.taken()).isLessThanOrEqualTo(places.capacity());
                assertThat(places.entries()).extracting(Places.Entry::volunteer).doesNotHaveDuplicates();
            }
            assertThat(places.entries())
                    .extracting(entry -> personOf(entry.volunteer()))
                    .doesNotHaveDuplicates();
        }

        /** Who has a place is committed there and nowhere else; who waits is noted; nothing else is. */
        void checkDiaries() {
            Set<VolunteerId> committed = new HashSet<>();
            for (int number = 1; number <= PEOPLE; number++) {
                Map<SignUpId, Boolean> noted = noted(volunteer(number));
                Map<SignUpId, Boolean> open = new HashMap<>();
                for (ShiftId shift : SHIFTS) {
                    VolunteerId who = volunteer(number);
                    Optional<Places.Entry> entry = entries(shift).stream()
                            .filter(one -> one.volunteer().equals(who))
                            .findFirst();
                    entry.ifPresent(one -> open.put(one.signUp(), one.standing() == SignUpState.CONFIRMED));
                }
                assertThat(noted).isEqualTo(open);
                for (boolean held : open.values()) {
                    assertThat(!held || committed.add(personOf(volunteer(number))))
                            .as("in one place")
                            .isTrue();
                }
            }
        }

        private Map<SignUpId, Boolean> noted(VolunteerId who) {
            Map<SignUpId, Boolean> noted = new HashMap<>();
            for (Object event : ledger.diary(who)) {
                switch (event) {
                    case CommitmentNoted note -> noted.put(note.signUpId(), note.held());
                    case CommitmentHeld held -> noted.replace(held.signUpId(), true);
                    case CommitmentDropped dropped -> noted.remove(dropped.signUpId());
                    default -> {
                        // notes nothing
                    }
                }
            }
            return noted;
        }
    }
}
