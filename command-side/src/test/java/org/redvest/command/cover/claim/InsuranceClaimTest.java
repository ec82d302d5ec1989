package org.redvest.command.cover.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.redvest.command.Refused.assertRefused;
import static org.redvest.command.Refused.because;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Power;
import org.redvest.api.Problem;
import org.redvest.api.Requirement;
import org.redvest.api.Text;
import org.redvest.api.cover.claim.ClaimReporter;
import org.redvest.api.cover.claim.command.ChangeClaimReserve;
import org.redvest.api.cover.claim.command.CloseClaim;
import org.redvest.api.cover.claim.command.OpenClaim;
import org.redvest.api.cover.claim.command.PayClaim;
import org.redvest.api.cover.claim.command.RefuseClaim;
import org.redvest.api.cover.claim.event.ClaimClosed;
import org.redvest.api.cover.claim.event.ClaimEvent;
import org.redvest.api.cover.claim.event.ClaimOpened;
import org.redvest.api.cover.claim.event.ClaimPaid;
import org.redvest.api.cover.claim.event.ClaimRefused;
import org.redvest.api.cover.claim.event.ClaimReserveChanged;
import org.redvest.api.cover.insurance.InsuranceTerms;
import org.redvest.api.cover.insurance.InsuredRisk;
import org.redvest.api.cover.insurance.event.InsurancePolicyRecorded;
import org.redvest.api.cover.insurance.event.InsuranceTermsAdopted;
import org.redvest.api.id.ClaimPaymentId;
import org.redvest.api.id.InsuranceClaimId;
import org.redvest.api.id.InsurancePolicyId;
import org.redvest.api.id.VolunteerId;
import org.redvest.command.SettableClock;
import org.redvest.command.cover.insurance.InsurancePolicies;
import org.redvest.command.person.volunteer.Registrations;

class InsuranceClaimTest {

    private static final Instant NOW = Instant.parse("2026-07-02T00:00:00Z");
    private static final Instant ACCIDENT = Instant.parse("2026-07-01T01:30:00Z");
    private static final Instant LEARNED = Instant.parse("2026-07-01T03:00:00Z");
    private static final Instant FROM = Instant.parse("2026-06-14T16:00:00Z");
    private static final Instant UNTIL = Instant.parse("2027-06-14T16:00:00Z");
    private static final InsuranceClaimId CLAIM = InsuranceClaimId.from(new UUID(7, 1));
    private static final InsurancePolicyId POLICY = InsurancePolicyId.from(new UUID(2, 1));
    /** Recorded as the first insurer's, and borne by the second since terms were adopted. */
    private static final InsurancePolicyId HANDED_ON = InsurancePolicyId.from(new UUID(2, 2));

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId ERASED = VolunteerId.from(new UUID(1, 3));
    private static final Text LIFE = new Text("中国人寿厦门分公司");
    private static final Text PING_AN = new Text("平安财险");
    private static final ClaimReporter OWN = new ClaimReporter(LIFE);
    private static final ClaimReporter ANOTHER = new ClaimReporter(PING_AN);
    private static final Text NUMBER = new Text("RLPC-117");
    private static final Text REASON = new Text("事故发生时未在服务");
    private static final ClaimPaymentId FIRST = ClaimPaymentId.from(new UUID(8, 1));
    private static final ClaimPaymentId SECOND = ClaimPaymentId.from(new UUID(8, 2));
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 2);

    private final FixtureConfiguration<InsuranceClaim> fixture = new AggregateTestFixture<>(InsuranceClaim.class);
    private Instant now = NOW;

    @BeforeEach
    void knowsTheOthers() {
        fixture.registerInjectableResource(policies());
        fixture.registerInjectableResource(Registrations.inEffectBut(STRANGER, ERASED));
        fixture.registerInjectableResource(new SettableClock(() -> now));
    }

    private static InsurancePolicies policies() {
        return new InsurancePolicies(
                id -> List.of(POLICY, HANDED_ON).contains(id)
                        ? Optional.of(
                                new InsurancePolicyRecorded(id, LIFE, new Text("P-1"), 448_000, FROM, UNTIL, null))
                        : Optional.empty(),
                id -> id.equals(HANDED_ON)
                        ? List.of(
                                new InsuranceTermsAdopted(id, 1, FROM, InsuranceTerms.usual(PING_AN)),
                                // after any accident that is told of here
                                new InsuranceTermsAdopted(id, 2, UNTIL.minusSeconds(1), InsuranceTerms.usual(LIFE)))
                        : List.of());
    }

    private static OpenClaim open(
            ClaimReporter reporter,
            InsurancePolicyId policy,
            VolunteerId volunteer,
            Instant accidentAt,
            Instant learnedAt,
            long reserve) {
        return new OpenClaim(
                CLAIM,
                reporter,
                policy,
                NUMBER,
                volunteer,
                accidentAt,
                learnedAt,
                InsuredRisk.MEDICAL,
                new Text("文明交通"),
                new DivisionCode("350203001001"),
                reserve);
    }

    private static OpenClaim open() {
        return open(OWN, POLICY, SHEN, ACCIDENT, LEARNED, 8_000);
    }

    private static ClaimOpened opened() {
        return new ClaimOpened(
                CLAIM,
                POLICY,
                NUMBER,
                SHEN,
                ACCIDENT,
                LEARNED,
                InsuredRisk.MEDICAL,
                new Text("文明交通"),
                new DivisionCode("350203001001"),
                8_000);
    }

    private static ClaimPaid paid(ClaimPaymentId payment, long amount) {
        return new ClaimPaid(CLAIM, payment, SHEN, amount, TODAY);
    }

    private static PayClaim pay(ClaimPaymentId payment, long amount) {
        return new PayClaim(CLAIM, OWN, payment, amount, TODAY);
    }

    @Nested
    class Opens {

        @Test
        void asItWasReported() {
            fixture.givenNoPriorActivity()
                    .when(open())
                    .expectEvents(opened())
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void onceForEachNumber() {
            fixture.given(opened()).when(open()).expectNoEvents().expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void andIsTheSameStillAfterItEnded() {
            fixture.given(opened(), new ClaimClosed(CLAIM, SHEN)).when(open()).expectNoEvents();
        }

        @Test
        void noOtherUnderItsNumber() {
            refused(Problem.CLAIM_ALREADY_OPENED, open(OWN, POLICY, SHEN, ACCIDENT, LEARNED, 9_000), opened());
        }

        @Test
        void forTheCityWhoeverBearsIt() {
            fixture.givenNoPriorActivity()
                    .when(open(ClaimReporter.CITY, POLICY, SHEN, ACCIDENT, LEARNED, 8_000))
                    .expectEvents(opened());
        }

        @ParameterizedTest
        @CsvSource({
            "2026-06-14T16:00:00Z, 2026-06-14T16:00:00Z", // the first instant covered, and learnt of at once
            "2026-07-02T00:00:00Z, 2026-07-02T00:00:00Z" // now
        })
        void atTheBounds(Instant accidentAt, Instant learnedAt) {
            fixture.givenNoPriorActivity()
                    .when(open(OWN, POLICY, SHEN, accidentAt, learnedAt, 0))
                    .expectSuccessfulHandlerExecution();
        }

        @ParameterizedTest
        @CsvSource({
            "2026-06-14T15:59:59.999Z, 2026-07-01T00:00:00Z, ACCIDENT_OUTSIDE_PERIOD",
            "2026-07-01T01:30:00Z, 2026-07-01T01:29:59Z, LEARNED_BEFORE_ACCIDENT",
            "2026-07-02T00:00:00.001Z, 2026-07-02T00:00:00.001Z, INSTANT_IN_FUTURE",
            "2026-07-01T00:00:00Z, 2026-07-02T00:00:01Z, INSTANT_IN_FUTURE"
        })
        void noneOfAnInstantThatCannotBe(Instant accidentAt, Instant learnedAt, Problem problem) {
            refused(problem, open(OWN, POLICY, SHEN, accidentAt, learnedAt, 0));
        }

        @Test
        void noneAfterThePolicy() {
            now = UNTIL;
            refused(Problem.ACCIDENT_OUTSIDE_PERIOD, open(OWN, POLICY, SHEN, UNTIL, UNTIL, 0));
        }

        @Test
        void noneOfWhomNobodyKnows() {
            refused(Problem.UNKNOWN_VOLUNTEER, open(OWN, POLICY, STRANGER, ACCIDENT, LEARNED, 0));
            refused(Problem.VOLUNTEER_ERASED, open(OWN, POLICY, ERASED, ACCIDENT, LEARNED, 0));
            refused(
                    Problem.UNKNOWN_INSURANCE_POLICY,
                    open(OWN, InsurancePolicyId.from(new UUID(2, 3)), SHEN, ACCIDENT, LEARNED, 0));
        }

        @Test
        void noneOfAnotherInsurersPolicy() {
            refused(Problem.POLICY_OF_ANOTHER_INSURER, open(ANOTHER, POLICY, SHEN, ACCIDENT, LEARNED, 0));
            refused(Problem.POLICY_OF_ANOTHER_INSURER, open(OWN, HANDED_ON, SHEN, ACCIDENT, LEARNED, 0));
            fixture.givenNoPriorActivity()
                    .when(open(ANOTHER, HANDED_ON, SHEN, ACCIDENT, LEARNED, 0))
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void noneThatHoldsLessThanNothing() {
            refused(Problem.AMOUNT_NOT_POSITIVE, open(OWN, POLICY, SHEN, ACCIDENT, LEARNED, -1));
        }
    }

    private void refused(Problem problem, Command<Effect> command, Object... given) {
        fixture.given(given).when(command).expectException(because(problem)).expectNoEvents();
    }

    @Nested
    class Goes {

        @Test
        void onUntilItIsClosed() {
            fixture.given(opened(), paid(FIRST, 5_000))
                    .when(pay(SECOND, 362))
                    .expectEvents(paid(SECOND, 362))
                    .expectResultMessagePayload(Effect.RECORDED);
            fixture.given(opened(), paid(FIRST, 5_000), paid(SECOND, 362))
                    .when(new CloseClaim(CLAIM, OWN))
                    .expectEvents(new ClaimClosed(CLAIM, SHEN));
        }

        @Test
        void onWithAnotherReserve() {
            fixture.given(opened())
                    .when(new ChangeClaimReserve(CLAIM, OWN, 0))
                    .expectEvents(new ClaimReserveChanged(CLAIM, SHEN, 0));
            fixture.given(opened())
                    .when(new ChangeClaimReserve(CLAIM, OWN, 8_000))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
            refused(Problem.AMOUNT_NOT_POSITIVE, new ChangeClaimReserve(CLAIM, OWN, -1), opened());
        }

        @Test
        void toItsEndWithoutAnyPayment() {
            fixture.given(opened())
                    .when(new RefuseClaim(CLAIM, OWN, REASON))
                    .expectEvents(new ClaimRefused(CLAIM, SHEN, REASON));
            fixture.given(opened()).when(new CloseClaim(CLAIM, OWN)).expectEvents(new ClaimClosed(CLAIM, SHEN));
        }

        @Test
        void nowhereASecondTime() {
            alreadyRecorded(pay(FIRST, 5_000), opened(), paid(FIRST, 5_000));
            alreadyRecorded(pay(FIRST, 5_000), opened(), paid(FIRST, 5_000), new ClaimClosed(CLAIM, SHEN));
            alreadyRecorded(new RefuseClaim(CLAIM, OWN, REASON), opened(), new ClaimRefused(CLAIM, SHEN, REASON));
            alreadyRecorded(new CloseClaim(CLAIM, OWN), opened(), new ClaimClosed(CLAIM, SHEN));
        }

        private void alreadyRecorded(Command<Effect> command, Object... given) {
            fixture.given(given).when(command).expectNoEvents().expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @ParameterizedTest
        @ValueSource(longs = {0, -1, Long.MIN_VALUE})
        void nowhereWithAPaymentOfNothing(long amount) {
            refused(Problem.AMOUNT_NOT_POSITIVE, pay(FIRST, amount), opened());
        }

        @ParameterizedTest
        @CsvSource({"2026-07-03, DATE_IN_FUTURE", "2026-06-30, PAID_BEFORE_ACCIDENT"})
        void nowhereWithAPaymentOfADayThatCannotBe(LocalDate day, Problem problem) {
            refused(problem, new PayClaim(CLAIM, OWN, FIRST, 1, day), opened());
        }

        @Test
        void toNoRefusalOnceSomethingWasPaid() {
            refused(Problem.CLAIM_PAID, new RefuseClaim(CLAIM, OWN, REASON), opened(), paid(FIRST, 1));
        }

        @ParameterizedTest
        @MethodSource("org.redvest.command.cover.claim.InsuranceClaimTest#ends")
        void nowhereOnceItEnded(ClaimEvent end) {
            refused(Problem.CLAIM_ENDED, pay(FIRST, 1), opened(), end);
            refused(Problem.CLAIM_ENDED, new ChangeClaimReserve(CLAIM, OWN, 1), opened(), end);
            refused(Problem.CLAIM_ENDED, new RefuseClaim(CLAIM, OWN, new Text("另一理由")), opened(), end);
        }

        @Test
        void toNoClosingOnceItWasRefused() {
            refused(Problem.CLAIM_ENDED, new CloseClaim(CLAIM, OWN), opened(), new ClaimRefused(CLAIM, SHEN, REASON));
        }

        @ParameterizedTest
        @MethodSource("org.redvest.command.cover.claim.InsuranceClaimTest#stepsOfAnother")
        void nowhereByAnotherInsurer(Command<Effect> step) {
            refused(Problem.POLICY_OF_ANOTHER_INSURER, step, opened());
        }
    }

    static Stream<ClaimEvent> ends() {
        return Stream.of(new ClaimRefused(CLAIM, SHEN, REASON), new ClaimClosed(CLAIM, SHEN));
    }

    static Stream<Command<Effect>> stepsOfAnother() {
        return Stream.of(
                new ChangeClaimReserve(CLAIM, ANOTHER, 1),
                new PayClaim(CLAIM, ANOTHER, FIRST, 1, TODAY),
                new RefuseClaim(CLAIM, ANOTHER, REASON),
                new CloseClaim(CLAIM, ANOTHER));
    }

    @Test
    void needsThePowerOfTheCityOrNothingButAnInsurersName() {
        assertThat(open().requirement()).isEqualTo(new Requirement.SignedIn());
        assertThat(new CloseClaim(CLAIM, ClaimReporter.CITY).requirement())
                .isEqualTo(new Requirement.InTheWholeCity(Power.RECORD_INSURANCE));
    }

    /** Nobody is erased while an insurer has to decide about them (invariant 11). */
    @Test
    void keepsWhoClaimsFromBeingErasedUntilItEnds() {
        assertRefused(Problem.ERASURE_OBSTRUCTED, () -> erase(opened()));
        assertRefused(Problem.ERASURE_OBSTRUCTED, () -> erase(opened(), paid(FIRST, 1)));
        assertThatCode(() -> erase(opened(), paid(FIRST, 1), new ClaimClosed(CLAIM, SHEN)))
                .doesNotThrowAnyException();
        assertThatCode(() -> erase(opened(), new ClaimRefused(CLAIM, SHEN, REASON)))
                .doesNotThrowAnyException();
        assertThatCode(() -> erase()).doesNotThrowAnyException();
    }

    private static void erase(ClaimEvent... log) {
        new ClaimsOfPersons(number -> number.equals(SHEN) ? List.of(CLAIM) : List.of(), claim -> Stream.of(log))
                .requireNone(List.of(STRANGER, SHEN));
    }
}
