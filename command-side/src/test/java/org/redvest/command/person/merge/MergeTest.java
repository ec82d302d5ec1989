package org.redvest.command.person.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Refused.assertRefused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.id.IdentityClaimId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.consent.command.WithdrawConsent;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.person.merge.MergeGround;
import org.redvest.api.person.merge.command.DecideObjection;
import org.redvest.api.person.merge.command.DismissMergeCase;
import org.redvest.api.person.merge.command.LinkDocument;
import org.redvest.api.person.merge.command.MergeAccounts;
import org.redvest.api.person.merge.command.OpenMergeCase;
import org.redvest.api.person.merge.command.UnmergeAccounts;
import org.redvest.api.person.merge.event.AccountsMerged;
import org.redvest.api.person.merge.event.AccountsUnmerged;
import org.redvest.api.person.merge.event.MergeCaseDismissed;
import org.redvest.api.person.merge.event.MergeCaseOpened;
import org.redvest.api.person.merge.event.ObjectionDropped;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.person.merge.event.ObjectionRejected;
import org.redvest.api.person.merge.event.ObjectionUpheld;
import org.redvest.api.person.personaldata.command.ReadPersonalData;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.DocumentKind;
import org.redvest.api.person.volunteer.DocumentLink;
import org.redvest.api.person.volunteer.IdentityDocument;
import org.redvest.api.person.volunteer.event.IdentityClaimed;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.hours.ServiceInterval;
import org.redvest.api.service.hours.command.CertifyHours;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.city.WorkingDays;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.city.organisation.TestOrganisations;
import org.redvest.command.city.policy.FoundingPolicies;
import org.redvest.command.person.identity.ConfirmationCodes;
import org.redvest.command.person.volunteer.BirthDates;
import org.redvest.command.person.volunteer.CertificationRules;
import org.redvest.command.person.volunteer.CertifiedRecord;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Certifiers;
import org.redvest.command.person.volunteer.Erasing;
import org.redvest.command.person.volunteer.IdentityClaim;
import org.redvest.command.person.volunteer.RecordingDeadline;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;

/** Two numbers of one person, on a log in memory: case, volunteers and claims change together or not at all. */
class MergeTest {

    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId ALSO_SHEN = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId THIRD_SHEN = VolunteerId.from(new UUID(1, 3));
    private static final VolunteerId LEADER = VolunteerId.from(new UUID(1, 4));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 5));
    private static final MergeCaseId CASE = MergeCaseId.of(SHEN, ALSO_SHEN);
    private static final IdentityClaimId PERMIT = IdentityClaimId.ofHash("ab".repeat(32));
    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");

    private final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .configureAggregate(IdentityClaim.class)
            .configureAggregate(Volunteer.class)
            .configureAggregate(MergeCase.class)
            .registerComponent(Volunteers.class, configuration -> volunteers())
            .registerComponent(CertifiedServices.class, configuration -> services())
            .registerComponent(
                    CertificationRules.class,
                    configuration -> new CertificationRules(
                            TestOrganisations.registered(BUREAU),
                            volunteers(),
                            FoundingPolicies.inForce(),
                            new BirthDates((volunteer, birthDate) -> Optional.of("1990-01-01"))))
            .registerComponent(Certifiers.class, configuration -> new Certifiers(volunteer -> Stream.of()))
            .registerComponent(RecordingDeadline.class, configuration -> new RecordingDeadline(new WorkingDays()))
            .registerComponent(
                    ConfirmationCodes.class, configuration -> new ConfirmationCodes(volunteer -> new byte[12]))
            .registerComponent(Clock.class, configuration -> Clock.fixed(NOW, ZoneOffset.UTC))
            .registerCommandHandler(configuration -> new MergeDesk(
                    configuration.repository(MergeCase.class),
                    configuration.repository(Volunteer.class),
                    volunteers(),
                    services(),
                    new MergeCases(id ->
                            facts(id.value(), MergeCaseOpened.class).stream().findFirst()),
                    Stream::empty))
            .registerCommandHandler(
                    configuration -> new Erasing(configuration.repository(Volunteer.class), volunteers()))
            .registerCommandHandler(configuration -> new DocumentDesk(
                    configuration.repository(IdentityClaim.class),
                    configuration.repository(Volunteer.class),
                    configuration.repository(MergeCase.class),
                    volunteers())));

    private Volunteers volunteers() {
        return new Volunteers(id -> facts(id.value(), VolunteerEvent.class), document -> Optional.of(ALSO_SHEN));
    }

    private CertifiedServices services() {
        return new CertifiedServices(id -> facts(id.value(), HoursEvent.class));
    }

    private <E> List<E> facts(String aggregate, Class<E> type) {
        return ledger.events(aggregate).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @BeforeEach
    void areRegistered() {
        Stream.of(SHEN, ALSO_SHEN, THIRD_SHEN, LEADER)
                .forEach(number -> ledger.happened(number.value(), 0, Registrations.registered(number)));
    }

    private <R> R send(Command<R> command) {
        return ledger.send(command);
    }

    private void merge() {
        send(new OpenMergeCase(CASE, SHEN, ALSO_SHEN));
        send(new MergeAccounts(CASE, SHEN));
    }

    private void merge(VolunteerId survivor, VolunteerId absorbed) {
        MergeCaseId mergeCase = MergeCaseId.of(survivor, absorbed);
        send(new OpenMergeCase(mergeCase, survivor, absorbed));
        send(new MergeAccounts(mergeCase, survivor));
    }

    /** On 7 March 2026, between whole hours. */
    private static CertifyHours service(VolunteerId volunteer, int number, int from, int until) {
        return service(volunteer, number, LEADER, 7, from, until);
    }

    private static CertifyHours service(
            VolunteerId volunteer, int number, VolunteerId certifiedBy, int day, int from, int until) {
        return new CertifyHours(
                volunteer,
                record(number),
                BUREAU,
                certifiedBy,
                new Text("“洁净家园”环境整治"),
                new Text("洁净家园"),
                ServiceInterval.of(at(day, from), at(day, until)),
                new DivisionCode("350203001001"),
                new Text("社区公共区域"));
    }

    private static Instant at(int day, int hour) {
        return LocalDate.of(2026, 3, day)
                .atTime(hour, 0)
                .atOffset(ZoneOffset.ofHours(8))
                .toInstant();
    }

    private static ServiceRecordId record(int number) {
        return ServiceRecordId.from(new UUID(2, number));
    }

    private void assertRefusedWithoutATrace(Problem reason, Command<?> command) {
        List<Object> before = ledger.events();
        assertRefused(reason, () -> send(command));
        assertThat(ledger.events()).isEqualTo(before);
    }

    private void assertNothingNew(Command<Effect> command) {
        List<Object> before = ledger.events();
        assertThat(send(command)).isEqualTo(Effect.ALREADY_RECORDED);
        assertThat(ledger.events()).isEqualTo(before);
    }

    @Nested
    class OpensACase {

        private final LinkDocument link = link(SHEN);

        private LinkDocument link(VolunteerId volunteer) {
            return new LinkDocument(PERMIT, volunteer, DocumentKind.RESIDENCE_PERMIT, Sealed.of("v1:number"));
        }

        private void claimedByTheOther() {
            ledger.happened(PERMIT.value(), 0, new IdentityClaimed(PERMIT, ALSO_SHEN, DocumentKind.RESIDENCE_PERMIT));
        }

        @Test
        void whereAnotherVolunteerHasTheDocument() {
            claimedByTheOther();

            assertThat(send(link)).isEqualTo(new DocumentLink(CASE));

            assertThat(ledger.events(CASE.value()))
                    .containsExactly(new MergeCaseOpened(CASE, SHEN, ALSO_SHEN, MergeGround.SAME_DOCUMENT));
            assertThat(ledger.events(PERMIT.value())).hasSize(1);
            assertThat(ledger.events(SHEN.value())).hasSize(1);
        }

        @Test
        void onceHoweverOftenItIsTried() {
            claimedByTheOther();
            send(link);
            List<Object> before = ledger.events();

            assertThat(send(link)).isEqualTo(new DocumentLink(CASE));

            assertThat(ledger.events()).isEqualTo(before);
        }

        @Test
        void butNotWhereTheDocumentIsTheirsByTheMerge() {
            claimedByTheOther();
            merge();
            List<Object> before = ledger.events();

            assertThat(send(link)).isEqualTo(DocumentLink.LINKED);

            assertThat(ledger.events()).isEqualTo(before);
        }

        @Test
        void andNotWhereTheOtherWasErased() {
            claimedByTheOther();
            send(new EraseVolunteer(ALSO_SHEN));

            assertThat(send(link)).isEqualTo(DocumentLink.LINKED);

            assertThat(ledger.events(PERMIT.value()))
                    .endsWith(new IdentityClaimed(PERMIT, SHEN, DocumentKind.RESIDENCE_PERMIT));
        }

        @Test
        void becauseSomebodySaysSo() {
            assertThat(send(new OpenMergeCase(CASE, ALSO_SHEN, SHEN))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.events(CASE.value()))
                    .containsExactly(new MergeCaseOpened(CASE, ALSO_SHEN, SHEN, MergeGround.REPORTED));
            assertNothingNew(new OpenMergeCase(CASE, SHEN, ALSO_SHEN));
        }

        @Test
        void butNotOfSomebodyWithThemselves() {
            assertRefusedWithoutATrace(
                    Problem.SAME_VOLUNTEER, new OpenMergeCase(MergeCaseId.of(SHEN, SHEN), SHEN, SHEN));
        }

        @Test
        void butNotOfAStranger() {
            assertRefusedWithoutATrace(
                    Problem.UNKNOWN_VOLUNTEER, new OpenMergeCase(MergeCaseId.of(SHEN, STRANGER), SHEN, STRANGER));
        }

        @Test
        void anewAfterItWasDismissed() {
            send(new OpenMergeCase(CASE, SHEN, ALSO_SHEN));
            assertThat(send(new DismissMergeCase(CASE))).isEqualTo(Effect.RECORDED);
            assertNothingNew(new DismissMergeCase(CASE));
            assertRefusedWithoutATrace(Problem.MERGE_CASE_NOT_OPEN, new MergeAccounts(CASE, SHEN));

            assertThat(send(new OpenMergeCase(CASE, SHEN, ALSO_SHEN))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.events(CASE.value()))
                    .containsExactly(
                            new MergeCaseOpened(CASE, SHEN, ALSO_SHEN, MergeGround.REPORTED),
                            new MergeCaseDismissed(CASE),
                            new MergeCaseOpened(CASE, SHEN, ALSO_SHEN, MergeGround.REPORTED));
        }
    }

    @Nested
    class Merges {

        @Test
        void bothNumbersTogetherAndMovesNothing() {
            send(service(ALSO_SHEN, 1, 8, 10));
            merge();

            assertThat(ledger.events(CASE.value())).endsWith(new AccountsMerged(CASE, SHEN, ALSO_SHEN));
            assertThat(ledger.events(SHEN.value())).endsWith(new MergeTookEffect(SHEN, CASE, SHEN, ALSO_SHEN));
            assertThat(ledger.events(ALSO_SHEN.value()))
                    .hasSize(3)
                    .endsWith(new MergeTookEffect(ALSO_SHEN, CASE, SHEN, ALSO_SHEN));
            assertThat(volunteers().personOf(ALSO_SHEN)).containsExactly(SHEN, ALSO_SHEN);
            assertThat(volunteers().personOf(SHEN)).containsExactly(SHEN, ALSO_SHEN);
        }

        @Test
        void onceHoweverOftenItIsSent() {
            merge();

            assertNothingNew(new MergeAccounts(CASE, SHEN));
            assertRefusedWithoutATrace(Problem.MERGE_CASE_NOT_OPEN, new MergeAccounts(CASE, ALSO_SHEN));
        }

        @Test
        void severalIntoOne() {
            merge();
            merge(SHEN, THIRD_SHEN);

            assertThat(volunteers().personOf(THIRD_SHEN)).containsExactly(SHEN, ALSO_SHEN, THIRD_SHEN);
        }

        @Test
        void butNotInAChain() {
            merge();
            MergeCaseId further = MergeCaseId.of(SHEN, THIRD_SHEN);
            send(new OpenMergeCase(further, SHEN, THIRD_SHEN));

            assertRefusedWithoutATrace(Problem.MERGE_CHAINED, new MergeAccounts(further, THIRD_SHEN));

            MergeCaseId other = MergeCaseId.of(ALSO_SHEN, THIRD_SHEN);
            send(new OpenMergeCase(other, ALSO_SHEN, THIRD_SHEN));
            assertRefusedWithoutATrace(Problem.VOLUNTEER_MERGED, new MergeAccounts(other, ALSO_SHEN));
            assertRefusedWithoutATrace(Problem.VOLUNTEER_MERGED, new MergeAccounts(other, THIRD_SHEN));
        }

        @Test
        void butOnlyIntoOneOfTheTwo() {
            send(new OpenMergeCase(CASE, SHEN, ALSO_SHEN));

            assertRefusedWithoutATrace(Problem.SURVIVOR_NOT_OF_CASE, new MergeAccounts(CASE, THIRD_SHEN));
        }

        @Test
        void butNobodyWhoWasErased() {
            send(new OpenMergeCase(CASE, SHEN, ALSO_SHEN));
            send(new EraseVolunteer(ALSO_SHEN));

            assertRefusedWithoutATrace(Problem.VOLUNTEER_ERASED, new MergeAccounts(CASE, SHEN));
        }

        @Test
        void butNobodyWhoseRegistrationDoesNotCount() {
            VolunteerId waiting = VolunteerId.from(new UUID(1, 9));
            ledger.happened(waiting.value(), 0, Registrations.unapproved(waiting));
            MergeCaseId mergeCase = MergeCaseId.of(SHEN, waiting);
            send(new OpenMergeCase(mergeCase, SHEN, waiting));

            assertRefusedWithoutATrace(Problem.REGISTRATION_NOT_IN_EFFECT, new MergeAccounts(mergeCase, SHEN));
        }

        @Test
        void butNotWithoutACase() {
            assertRefusedWithoutATrace(Problem.UNKNOWN_MERGE_CASE, new MergeAccounts(CASE, SHEN));
        }
    }

    @Nested
    class OfOnePerson {

        @Test
        void theNumberThatWasGivenUpTakesNothingMore() {
            merge();

            assertRefusedWithoutATrace(Problem.VOLUNTEER_MERGED, service(ALSO_SHEN, 1, 8, 10));
            assertRefusedWithoutATrace(
                    Problem.VOLUNTEER_MERGED, new WithdrawConsent(ALSO_SHEN, ConsentPurpose.PUBLICATION));
            send(new ReadPersonalData(ALSO_SHEN, new Text("核对证件")));
        }

        @Test
        void theServicesOfBothNeverOverlap() {
            send(service(ALSO_SHEN, 1, 8, 10));
            merge();

            assertRefusedWithoutATrace(Problem.HOURS_OVERLAP, service(SHEN, 2, 9, 11));
            assertThat(send(service(SHEN, 3, 10, 11))).isEqualTo(Effect.RECORDED);
        }

        @Test
        void theDayOfBothHasOneCap() {
            send(service(ALSO_SHEN, 1, 0, 7));
            merge();

            assertRefusedWithoutATrace(Problem.DAILY_CAP_EXCEEDED, service(SHEN, 2, 8, 10));
            assertThat(send(service(SHEN, 3, 8, 9))).isEqualTo(Effect.RECORDED);
        }

        @Test
        void nobodyCertifiesForThemselvesUnderTheOtherNumber() {
            merge();

            assertRefusedWithoutATrace(Problem.SELF_CERTIFICATION, service(SHEN, 1, ALSO_SHEN, 7, 8, 10));
        }

        @Test
        void importsFindTheNumberThatGoesOn() {
            merge();

            assertThat(volunteers()
                            .with(IdentityDocument.of(
                                    DocumentKind.HK_MACAO_TRAVEL_PERMIT,
                                    "H1234567800",
                                    null,
                                    LocalDate.of(2026, 3, 9))))
                    .contains(SHEN);
        }

        @Test
        void bothAreErased() {
            merge();

            send(new EraseVolunteer(ALSO_SHEN));

            assertThat(ledger.events(ALSO_SHEN.value())).endsWith(new VolunteerErased(ALSO_SHEN));
            assertThat(ledger.events(SHEN.value())).endsWith(new VolunteerErased(SHEN));
            assertRefusedWithoutATrace(Problem.VOLUNTEER_ERASED, new UnmergeAccounts(CASE));
        }
    }

    /** 沈 is certified from 8 to 10 and from 10 to 12 under one number, from 9 to 11 under the other. */
    @Nested
    class ObjectsToOverlaps {

        private final ObjectionRaised raised =
                new ObjectionRaised(CASE, ALSO_SHEN, record(3), 120, List.of(record(1), record(2)));

        @BeforeEach
        void servedAtTwoPlacesAtOnce() {
            send(service(SHEN, 1, 8, 10));
            send(service(SHEN, 2, 10, 12));
            send(service(ALSO_SHEN, 3, 9, 11));
            send(service(ALSO_SHEN, 4, LEADER, 8, 9, 11));
            merge();
        }

        @Test
        void ofTheNumberThatIsGivenUp() {
            assertThat(ledger.events(CASE.value())).endsWith(new AccountsMerged(CASE, SHEN, ALSO_SHEN), raised);
        }

        @Test
        void whichMayBeUpheld() {
            assertThat(send(new DecideObjection(CASE, record(3), true))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.events(CASE.value())).endsWith(new ObjectionUpheld(CASE, ALSO_SHEN, record(3)));
            assertNothingNew(new DecideObjection(CASE, record(3), true));
            assertRefusedWithoutATrace(Problem.OBJECTION_DECIDED, new DecideObjection(CASE, record(3), false));
        }

        @Test
        void orRejectedSoThatTheOthersGiveWay() {
            assertThat(send(new DecideObjection(CASE, record(3), false))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.events(CASE.value()))
                    .endsWith(
                            new ObjectionRejected(CASE, ALSO_SHEN, record(3)),
                            new ObjectionRaised(CASE, SHEN, record(1), 120, List.of(record(3))),
                            new ObjectionUpheld(CASE, SHEN, record(1)),
                            new ObjectionRaised(CASE, SHEN, record(2), 120, List.of(record(3))),
                            new ObjectionUpheld(CASE, SHEN, record(2)));
            assertNothingNew(new DecideObjection(CASE, record(3), false));
            assertRefusedWithoutATrace(Problem.OBJECTION_DECIDED, new DecideObjection(CASE, record(1), false));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 4, 9})
        void butNoRecordThatNobodyObjectsToIsDecided(int number) {
            assertRefusedWithoutATrace(Problem.UNKNOWN_OBJECTION, new DecideObjection(CASE, record(number), true));
        }

        @Test
        void whichAreDroppedWithTheMerge() {
            send(new DecideObjection(CASE, record(3), false));

            send(new UnmergeAccounts(CASE));

            assertThat(ledger.events(CASE.value()))
                    .contains(new ObjectionDropped(CASE, SHEN, record(1)), new ObjectionDropped(CASE, SHEN, record(2)))
                    .endsWith(new AccountsUnmerged(CASE, SHEN, ALSO_SHEN));
            assertRefusedWithoutATrace(Problem.MERGE_CASE_NOT_OPEN, new DecideObjection(CASE, record(3), true));
        }
    }

    @Nested
    class Unmerges {

        @Test
        void soThatEachHasTheirOwnAgainHoweverMuchHappenedSince() {
            send(service(SHEN, 1, 8, 10));
            send(service(ALSO_SHEN, 2, 9, 11));
            List<CertifiedRecord> before = services().of(ALSO_SHEN);
            merge();
            for (int day = 1; day <= 5; day++) {
                for (int number = 0; number < 4; number++) {
                    send(service(SHEN, 10 * day + number, LEADER, day, 8 + number, 9 + number));
                }
            }

            assertThat(send(new UnmergeAccounts(CASE))).isEqualTo(Effect.RECORDED);

            assertThat(services().of(ALSO_SHEN)).isEqualTo(before);
            assertThat(services().of(SHEN)).hasSize(21);
            assertThat(ledger.events(SHEN.value())).endsWith(new MergeEnded(SHEN, CASE, SHEN, ALSO_SHEN));
            assertThat(ledger.events(ALSO_SHEN.value())).endsWith(new MergeEnded(ALSO_SHEN, CASE, SHEN, ALSO_SHEN));
            assertThat(volunteers().personOf(SHEN)).containsExactly(SHEN);
            assertThat(send(service(ALSO_SHEN, 90, LEADER, 1, 8, 9))).isEqualTo(Effect.RECORDED);
            assertRefusedWithoutATrace(Problem.HOURS_OVERLAP, service(SHEN, 91, LEADER, 1, 8, 9));
        }

        /** Of three numbers, the second and the third served at the same time; it was decided for the third. */
        @Test
        void alsoWhereAnotherCaseObjectsToARecordOfTheirs() {
            send(service(ALSO_SHEN, 1, 8, 10));
            send(service(THIRD_SHEN, 2, 9, 11));
            merge();
            merge(SHEN, THIRD_SHEN);
            MergeCaseId third = MergeCaseId.of(SHEN, THIRD_SHEN);
            send(new DecideObjection(third, record(2), false));

            send(new UnmergeAccounts(CASE));

            assertThat(ledger.events(third.value())).endsWith(new ObjectionDropped(third, ALSO_SHEN, record(1)));
        }

        @Test
        void alsoWhereAnotherCaseObjectsBecauseOfARecordOfTheirs() {
            send(service(ALSO_SHEN, 1, 8, 10));
            send(service(THIRD_SHEN, 2, 9, 11));
            merge();
            merge(SHEN, THIRD_SHEN);

            send(new UnmergeAccounts(CASE));

            MergeCaseId third = MergeCaseId.of(SHEN, THIRD_SHEN);
            assertThat(ledger.events(third.value())).endsWith(new ObjectionDropped(third, THIRD_SHEN, record(2)));
        }

        @Test
        void onceHoweverOftenItIsSent() {
            merge();
            send(new UnmergeAccounts(CASE));

            assertNothingNew(new UnmergeAccounts(CASE));
        }

        @Test
        void butNotWhatIsNotMerged() {
            send(new OpenMergeCase(CASE, SHEN, ALSO_SHEN));

            assertRefusedWithoutATrace(Problem.MERGE_CASE_NOT_OPEN, new UnmergeAccounts(CASE));
        }

        @Test
        void andMayBeMergedAgainTheOtherWayRound() {
            merge();
            send(new UnmergeAccounts(CASE));
            send(new OpenMergeCase(CASE, SHEN, ALSO_SHEN));

            assertThat(send(new MergeAccounts(CASE, ALSO_SHEN))).isEqualTo(Effect.RECORDED);

            assertThat(volunteers().personOf(SHEN)).containsExactly(ALSO_SHEN, SHEN);
            assertRefusedWithoutATrace(Problem.VOLUNTEER_MERGED, service(SHEN, 1, 8, 10));
        }
    }
}
