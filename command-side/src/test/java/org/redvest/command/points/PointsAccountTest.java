package org.redvest.command.points;

import static org.redvest.command.Refused.because;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.hours.ServiceRecordId;
import org.redvest.api.points.PointsAccountId;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.points.command.ClosePointsAccount;
import org.redvest.api.points.command.CreditPoints;
import org.redvest.api.points.event.PointsAccountClosed;
import org.redvest.api.points.event.PointsCredited;
import org.redvest.api.points.event.PointsReserved;
import org.redvest.api.policy.PolicyKind;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.command.policy.FoundingPolicies;
import org.redvest.command.volunteer.Registrations;

class PointsAccountTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final PointsAccountId ACCOUNT = PointsAccountId.of(SHEN);
    private static final RedemptionId UMBRELLA = RedemptionId.from(new UUID(3, 1));
    private static final LocalDate MARCH_7 = LocalDate.of(2026, 3, 7);

    private final FixtureConfiguration<PointsAccount> fixture = new AggregateTestFixture<>(PointsAccount.class);

    @Nested
    class CreditsPoints {

        @BeforeEach
        void atTenPointsAnHour() {
            fixture.registerInjectableResource(FoundingPolicies.inForce());
        }

        @ParameterizedTest
        @CsvSource({"60, 10", "120, 20", "90, 15", "5, 0", "6, 1", "11, 1", "1, 0"})
        void inWholePointsForEachRecord(long minutes, int points) {
            fixture.givenNoPriorActivity()
                    .when(credit(1, minutes, MARCH_7))
                    .expectEvents(credited(1, minutes, points, 1, 1))
                    .expectResultMessagePayload(Effect.RECORDED);
        }

        @Test
        void ofTheNextRecord() {
            fixture.given(credited(1, 60, 10, 1, 1))
                    .when(credit(2, 60, MARCH_7))
                    .expectEvents(credited(2, 60, 10, 1, 1));
        }

        @ParameterizedTest
        @CsvSource({"1", "2"})
        void onceHoweverOftenTheRecordIsDelivered(long sequence) {
            fixture.given(credited(1, 60, 10, 1, 1), credited(2, 60, 10, 1, 1))
                    .when(credit(sequence, 60, MARCH_7))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void butNotForADayWithoutARate() {
            fixture.givenNoPriorActivity()
                    .when(credit(1, 60, LocalDate.of(2011, 12, 31)))
                    .expectException(because(Problem.NO_POLICY_IN_FORCE))
                    .expectNoEvents();
        }
    }

    @Nested
    class ReckonsByThePolicyOfTheDayOfService {

        @Test
        void whichMayRoundMinutesDownToHalfHours() {
            fixture.registerInjectableResource(
                    FoundingPolicies.inForceAnd(PolicyKind.POINTS_MINUTES_STEP, 30, MARCH_7));

            fixture.givenNoPriorActivity().when(credit(1, 89, MARCH_7)).expectEvents(credited(1, 89, 10, 1, 2));
        }

        @Test
        void whichMayGiveMoreThanBefore() {
            fixture.registerInjectableResource(FoundingPolicies.inForceAnd(PolicyKind.POINTS_PER_HOUR, 25, MARCH_7));

            fixture.givenNoPriorActivity().when(credit(1, 60, MARCH_7)).expectEvents(credited(1, 60, 25, 2, 1));
        }

        @Test
        void whichIsTheOldOneForAServiceOfTheDayBefore() {
            fixture.registerInjectableResource(
                    FoundingPolicies.inForceAnd(PolicyKind.POINTS_PER_HOUR, 25, MARCH_7.plusDays(1)));

            fixture.givenNoPriorActivity().when(credit(1, 60, MARCH_7)).expectEvents(credited(1, 60, 10, 1, 1));
        }
    }

    @Nested
    class IsClosed {

        private final PointsReserved reserved = new PointsReserved(ACCOUNT, SHEN, UMBRELLA, 5);

        private void open(boolean open) {
            open(open, true);
        }

        private void open(boolean open, boolean registered) {
            fixture.registerInjectableResource(registered ? Registrations.inEffect(SHEN) : Registrations.inEffect());
            fixture.registerInjectableResource(new Redemptions((RedemptionId id) -> open && id.equals(UMBRELLA)));
        }

        @Test
        void once() {
            open(false);
            fixture.given(credited(1, 60, 10, 1, 1), reserved)
                    .when(new ClosePointsAccount(ACCOUNT, SHEN))
                    .expectEvents(new PointsAccountClosed(ACCOUNT, SHEN))
                    .expectResultMessagePayload(Effect.RECORDED);
            fixture.given(credited(1, 60, 10, 1, 1), new PointsAccountClosed(ACCOUNT, SHEN))
                    .when(new ClosePointsAccount(ACCOUNT, SHEN))
                    .expectNoEvents()
                    .expectResultMessagePayload(Effect.ALREADY_RECORDED);
        }

        @Test
        void evenIfNothingWasEverCredited() {
            open(false);
            fixture.givenNoPriorActivity()
                    .when(new ClosePointsAccount(ACCOUNT, SHEN))
                    .expectEvents(new PointsAccountClosed(ACCOUNT, SHEN));
        }

        @Test
        void butNotWhileGoodsWaitToBeCollected() {
            open(true);
            fixture.given(credited(1, 60, 10, 1, 1), reserved)
                    .when(new ClosePointsAccount(ACCOUNT, SHEN))
                    .expectException(because(Problem.ERASURE_OBSTRUCTED))
                    .expectNoEvents();
        }

        @Test
        void butNotOfAnybodyUnknown() {
            open(false, false);
            fixture.givenNoPriorActivity()
                    .when(new ClosePointsAccount(ACCOUNT, SHEN))
                    .expectException(because(Problem.UNKNOWN_VOLUNTEER))
                    .expectNoEvents();
        }

        @Test
        void andStillTakesTheCreditOfWhatWasCertifiedBefore() {
            fixture.registerInjectableResource(FoundingPolicies.inForce());
            fixture.given(new PointsAccountClosed(ACCOUNT, SHEN))
                    .when(credit(1, 60, MARCH_7))
                    .expectEvents(credited(1, 60, 10, 1, 1));
        }
    }

    private static CreditPoints credit(long sequence, long minutes, LocalDate serviceDate) {
        return new CreditPoints(ACCOUNT, SHEN, record(sequence), sequence, serviceDate, minutes);
    }

    private static PointsCredited credited(long sequence, long minutes, int points, int rate, int step) {
        return new PointsCredited(ACCOUNT, SHEN, record(sequence), sequence, MARCH_7, minutes, points, rate, step);
    }

    private static ServiceRecordId record(long number) {
        return ServiceRecordId.from(new UUID(2, number));
    }
}
