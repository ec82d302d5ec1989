package org.redvest.command.person.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.person.merge.event.ObjectionEvent;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.person.merge.event.ObjectionUpheld;
import org.redvest.api.person.registration.command.ContestRegistration;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.RegistrationContested;
import org.redvest.api.person.volunteer.event.RegistrationLapsed;
import org.redvest.api.person.volunteer.event.RegistrationTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.person.identity.ConfirmationCodes;
import org.redvest.command.person.merge.Objections;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;

/** The way out of the house, on a log in memory: everybody is asked, and then everything ends together. */
class ErasureDeskTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId ALSO_SHEN = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 3));
    private static final MergeCaseId CASE = MergeCaseId.of(SHEN, ALSO_SHEN);
    private static final String CODE = "000000000000";
    private static final Sealed WORDS = Sealed.of("v1:words");

    private final List<String> asked = new ArrayList<>();
    private final Keeper shop = new Keeper("shop");
    private final Keeper bank = new Keeper("bank");

    private final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .configureAggregate(Volunteer.class)
            .registerCommandHandler(configuration -> new ErasureDesk(
                    configuration.repository(Volunteer.class),
                    volunteers(),
                    new ConfirmationCodes(volunteer -> new byte[12]),
                    () -> Stream.of(shop, bank))));

    /** Keeps something for people, which may be open. */
    private final class Keeper implements ErasureObstacle {

        private final String name;
        private boolean open;
        private final List<VolunteerId> known = new ArrayList<>();

        Keeper(String name) {
            this.name = name;
        }

        @Override
        public void requireNone(List<VolunteerId> numbers) {
            asked.add(name + " has none of " + numbers.size());
            if (open) {
                throw new Refusal(Problem.ERASURE_OBSTRUCTED);
            }
        }

        @Override
        public void close(List<VolunteerId> numbers) {
            asked.add(name + " closed for " + numbers.size());
        }

        @Override
        public boolean knows(VolunteerId number) {
            return known.contains(number);
        }
    }

    private Volunteers volunteers() {
        return new Volunteers(
                id -> ledger.events(id.value()).stream()
                        .map(VolunteerEvent.class::cast)
                        .toList(),
                document -> Optional.empty());
    }

    private void mergeWithTheOtherNumber() {
        ledger.happened(ALSO_SHEN.value(), 0, Registrations.registered(ALSO_SHEN));
        ledger.happened(SHEN.value(), 1, new MergeTookEffect(SHEN, CASE, SHEN, ALSO_SHEN));
        ledger.happened(ALSO_SHEN.value(), 1, new MergeTookEffect(ALSO_SHEN, CASE, SHEN, ALSO_SHEN));
    }

    private void assertRefusedWithoutATrace(Problem reason, Command<?> command) {
        List<Object> before = ledger.events();
        assertRefused(reason, () -> ledger.send(command));
        assertThat(ledger.events()).isEqualTo(before);
    }

    private void assertNothingNew(Command<Effect> command) {
        List<Object> before = ledger.events();
        assertThat(ledger.send(command)).isEqualTo(Effect.ALREADY_RECORDED);
        assertThat(ledger.events()).isEqualTo(before);
    }

    @Nested
    class Erases {

        @BeforeEach
        void somebody() {
            ledger.happened(SHEN.value(), 0, Registrations.registered(SHEN));
        }

        @Test
        void onceEverybodyWasAskedAndHasClosed() {
            assertThat(ledger.send(new EraseVolunteer(SHEN))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.events(SHEN.value())).endsWith(new VolunteerErased(SHEN));
            assertThat(asked)
                    .containsExactly(
                            "shop has none of 1", "bank has none of 1", "shop closed for 1", "bank closed for 1");
        }

        @Test
        void once() {
            ledger.send(new EraseVolunteer(SHEN));

            assertNothingNew(new EraseVolunteer(SHEN));
        }

        @Test
        void nobodyAsLongAsSomethingIsOpenAnywhere() {
            bank.open = true;

            assertRefusedWithoutATrace(Problem.ERASURE_OBSTRUCTED, new EraseVolunteer(SHEN));

            assertThat(asked).noneMatch(step -> step.contains("closed"));
        }

        @Test
        void everyNumberOfThePerson() {
            mergeWithTheOtherNumber();

            ledger.send(new EraseVolunteer(ALSO_SHEN));

            assertThat(ledger.events(SHEN.value())).endsWith(new VolunteerErased(SHEN));
            assertThat(ledger.events(ALSO_SHEN.value())).endsWith(new VolunteerErased(ALSO_SHEN));
        }

        @Test
        void whoseErasureStoppedHalfWay() {
            mergeWithTheOtherNumber();
            ledger.happened(SHEN.value(), 2, new VolunteerErased(SHEN));

            assertThat(ledger.send(new EraseVolunteer(SHEN))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.events()).endsWith(new VolunteerErased(ALSO_SHEN)).hasSize(6);
        }

        @Test
        void whoNeverRegisteredAndIsKnownSomewhereOnce() {
            shop.known.add(STRANGER);

            assertThat(ledger.send(new EraseVolunteer(STRANGER))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.events(STRANGER.value())).containsExactly(new VolunteerErased(STRANGER));
            assertThat(asked).contains("shop has none of 1", "shop closed for 1");
            shop.known.clear();
            assertNothingNew(new EraseVolunteer(STRANGER));
        }

        @Test
        void nobodyWhoNeverRegisteredAsLongAsSomethingIsOpenAnywhere() {
            shop.known.add(STRANGER);
            shop.open = true;

            assertRefusedWithoutATrace(Problem.ERASURE_OBSTRUCTED, new EraseVolunteer(STRANGER));
        }

        @Test
        void noStranger() {
            assertRefusedWithoutATrace(Problem.UNKNOWN_VOLUNTEER, new EraseVolunteer(STRANGER));
        }
    }

    @Nested
    class OnceARegistrationIsContested {

        private final ContestRegistration contest = new ContestRegistration(SHEN, null, WORDS);

        @Test
        void itIsVoidAndThePersonErasedTogether() {
            ledger.happened(SHEN.value(), 0, Registrations.registered(SHEN));

            assertThat(ledger.send(contest)).isEqualTo(Effect.RECORDED);

            assertThat(ledger.events(SHEN.value()))
                    .endsWith(new RegistrationContested(SHEN, WORDS), new VolunteerErased(SHEN));
            assertNothingNew(contest);
        }

        @Test
        void byTheCodeItIsAsLongAsItWaits() {
            ledger.happened(SHEN.value(), 0, Registrations.unconfirmed(SHEN, Instant.parse("2026-03-16T04:00:00Z")));
            ContestRegistration byCode = new ContestRegistration(SHEN, CODE, null);
            assertRefusedWithoutATrace(
                    Problem.CONFIRMATION_CODE_WRONG, new ContestRegistration(SHEN, "000000000001", null));

            ledger.send(byCode);

            assertThat(ledger.events(SHEN.value()))
                    .endsWith(new RegistrationContested(SHEN, null), new VolunteerErased(SHEN));
        }

        @Test
        void byTheCodeItIsNotAfterwards() {
            ledger.happened(SHEN.value(), 0, Registrations.unconfirmed(SHEN, Instant.parse("2026-03-16T04:00:00Z")));
            ledger.happened(
                    SHEN.value(),
                    1,
                    new RegistrationTookEffect(SHEN, new Text("沈*瑄"), new DivisionCode("350203001001"), List.of()));

            assertRefusedWithoutATrace(
                    Problem.REGISTRATION_ALREADY_CONFIRMED, new ContestRegistration(SHEN, CODE, null));
        }

        @Test
        void nothingOfItIsWrittenWhileSomethingIsOpen() {
            ledger.happened(SHEN.value(), 0, Registrations.registered(SHEN));
            shop.open = true;

            assertRefusedWithoutATrace(Problem.ERASURE_OBSTRUCTED, contest);
        }

        @Test
        void itIsNotWhileTwoNumbersAreMerged() {
            ledger.happened(SHEN.value(), 0, Registrations.registered(SHEN));
            mergeWithTheOtherNumber();

            assertRefusedWithoutATrace(Problem.MERGE_CHAINED, contest);
            assertRefusedWithoutATrace(Problem.VOLUNTEER_MERGED, new ContestRegistration(ALSO_SHEN, null, null));
        }

        @Test
        void itIsNotOnceThePersonIsErased() {
            ledger.happened(SHEN.value(), 0, Registrations.registered(SHEN));
            ledger.happened(SHEN.value(), 1, new RegistrationLapsed(SHEN));
            ledger.happened(SHEN.value(), 2, new VolunteerErased(SHEN));

            assertRefusedWithoutATrace(Problem.VOLUNTEER_ERASED, contest);
        }
    }

    @Test
    void anOpenObjectionIsAnObstacleUntilItIsDecided() {
        ledger.happened(SHEN.value(), 0, Registrations.registered(SHEN));
        ledger.happened(SHEN.value(), 1, new MergeTookEffect(SHEN, CASE, SHEN, ALSO_SHEN));
        ServiceRecordId record = ServiceRecordId.from(new UUID(2, 1));
        List<ObjectionEvent> events = new ArrayList<>();
        ErasureObstacle objections = new Objections(volunteers(), mergeCase -> events);
        events.add(new ObjectionRaised(CASE, ALSO_SHEN, record, 60, List.of()));

        assertRefused(Problem.ERASURE_OBSTRUCTED, () -> ask(objections));

        events.add(new ObjectionUpheld(CASE, ALSO_SHEN, record));
        ask(objections);
    }

    private static void ask(ErasureObstacle obstacle) {
        try {
            obstacle.requireNone(List.of(SHEN));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
