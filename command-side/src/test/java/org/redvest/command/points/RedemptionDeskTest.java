package org.redvest.command.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Command;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.hours.ServiceRecordId;
import org.redvest.api.points.PointsAccountId;
import org.redvest.api.points.RedemptionId;
import org.redvest.api.points.RedemptionTerms;
import org.redvest.api.points.RewardItemId;
import org.redvest.api.points.command.CancelRedemption;
import org.redvest.api.points.command.ExpireRedemption;
import org.redvest.api.points.command.RedeemPoints;
import org.redvest.api.points.event.PointsCredited;
import org.redvest.api.points.event.PointsReleased;
import org.redvest.api.points.event.PointsReserved;
import org.redvest.api.points.event.RedemptionCancelled;
import org.redvest.api.points.event.RedemptionCollected;
import org.redvest.api.points.event.RedemptionExpired;
import org.redvest.api.points.event.RedemptionPlaced;
import org.redvest.api.points.event.RewardItemOffered;
import org.redvest.api.points.event.StockReleased;
import org.redvest.api.points.event.StockReserved;
import org.redvest.api.volunteer.VolunteerId;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.Refused;
import org.redvest.command.SettableClock;
import org.redvest.command.policy.FoundingPolicies;
import org.redvest.command.volunteer.Registrations;

/** Three aggregates change together or not at all: here on a log in memory, and over HTTP on the real stores. */
class RedemptionDeskTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 2));
    private static final PointsAccountId ACCOUNT = PointsAccountId.of(SHEN);
    private static final RewardItemId UMBRELLA = RewardItemId.from(new UUID(3, 1));
    private static final RedemptionId FIRST = RedemptionId.from(new UUID(4, 1));
    private static final RedemptionId SECOND = RedemptionId.from(new UUID(4, 2));
    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
    private static final Instant IN_A_WEEK = NOW.plus(Duration.ofDays(7));

    private Instant time = NOW;
    private final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .configureAggregate(Redemption.class)
            .configureAggregate(RewardItem.class)
            .configureAggregate(PointsAccount.class)
            .registerCommandHandler(configuration -> new RedemptionDesk(
                    configuration.repository(Redemption.class),
                    configuration.repository(RewardItem.class),
                    configuration.repository(PointsAccount.class),
                    Registrations.inEffect(SHEN),
                    FoundingPolicies.inForce(),
                    new SettableClock(() -> time))));

    @BeforeEach
    void fortyPointsAndThreeUmbrellasForTwentyEach() {
        happened(ACCOUNT.value(), 0, credited(40));
        happened(UMBRELLA.value(), 0, new RewardItemOffered(UMBRELLA, "雨伞", "星湖社区爱心超市", 20, 3));
    }

    @Nested
    class RedeemsPoints {

        @Test
        void reservingPointsAndStockTogether() {
            RedemptionTerms terms = send(redeem(FIRST, 2));

            assertThat(terms).isEqualTo(new RedemptionTerms(40, IN_A_WEEK));
            assertThat(log(ACCOUNT.value())).endsWith(new PointsReserved(ACCOUNT, SHEN, FIRST, 40));
            assertThat(log(UMBRELLA.value())).endsWith(new StockReserved(UMBRELLA, FIRST, 2));
            assertThat(log(FIRST.value()))
                    .containsExactly(new RedemptionPlaced(FIRST, SHEN, UMBRELLA, 2, 40, IN_A_WEEK));
        }

        @Test
        void onceHoweverOftenItIsSent() {
            send(redeem(FIRST, 1));

            assertNothingHappens(
                    () -> assertThat(send(redeem(FIRST, 1))).isEqualTo(new RedemptionTerms(20, IN_A_WEEK)));
        }

        @Test
        void downToTheLastPoint() {
            send(redeem(FIRST, 1));
            send(redeem(SECOND, 1));

            assertRefusedWithoutATrace(Problem.POINTS_INSUFFICIENT, redeem(RedemptionId.from(new UUID(4, 3)), 1));
        }

        @Test
        void butNotMoreThanTheBalance() {
            assertRefusedWithoutATrace(Problem.POINTS_INSUFFICIENT, redeem(FIRST, 3));
        }

        @Test
        void butNotMoreThanTheStock() {
            happened(ACCOUNT.value(), 1, credited(2, 400));

            assertRefusedWithoutATrace(Problem.STOCK_INSUFFICIENT, redeem(FIRST, 4));
        }

        @ParameterizedTest
        @CsvSource({"0, AMOUNT_NOT_POSITIVE", "-1, AMOUNT_NOT_POSITIVE", "1000001, AMOUNT_TOO_LARGE"})
        void butNotAnAmountThatIsNone(int pieces, Problem reason) {
            assertRefusedWithoutATrace(reason, redeem(FIRST, pieces));
        }

        @Test
        void butNotForMorePointsThanCanBeCounted() {
            RewardItemId gold = RewardItemId.from(new UUID(3, 2));
            happened(gold.value(), 0, new RewardItemOffered(gold, "金条", "星湖社区爱心超市", 1_000_000, 1_000_000));

            assertRefusedWithoutATrace(Problem.AMOUNT_TOO_LARGE, new RedeemPoints(FIRST, SHEN, gold, 1_000_000));
        }

        @Test
        void butNotForAStranger() {
            assertRefusedWithoutATrace(Problem.UNKNOWN_VOLUNTEER, new RedeemPoints(FIRST, STRANGER, UMBRELLA, 1));
        }

        @Test
        void butNotForAnItemThatIsNotOffered() {
            RewardItemId nothing = RewardItemId.from(new UUID(3, 9));

            assertNothingHappens(() -> assertThat(catchThrowable(() -> send(new RedeemPoints(FIRST, SHEN, nothing, 1))))
                    .isInstanceOf(AggregateNotFoundException.class));
        }
    }

    @Nested
    class CancelsRedemption {

        @Test
        void andGivesPointsAndStockBack() {
            send(redeem(FIRST, 2));

            assertThat(send(new CancelRedemption(FIRST, null))).isEqualTo(Effect.RECORDED);

            assertThat(log(FIRST.value())).endsWith(new RedemptionCancelled(FIRST, SHEN));
            assertThat(log(ACCOUNT.value())).endsWith(new PointsReleased(ACCOUNT, SHEN, FIRST, 40));
            assertThat(log(UMBRELLA.value())).endsWith(new StockReleased(UMBRELLA, FIRST, 2));
            send(redeem(SECOND, 2));
        }

        @Test
        void onceHoweverOftenItIsSent() {
            send(redeem(FIRST, 2));
            send(new CancelRedemption(FIRST, null));

            assertNothingHappens(
                    () -> assertThat(send(new CancelRedemption(FIRST, null))).isEqualTo(Effect.ALREADY_RECORDED));
        }

        @Test
        void butNotAfterTheGoodsWereCollected() {
            send(redeem(FIRST, 2));
            happened(FIRST.value(), 1, new RedemptionCollected(FIRST, SHEN));

            assertRefusedWithoutATrace(Problem.REDEMPTION_ALREADY_COLLECTED, new CancelRedemption(FIRST, null));
        }

        @Test
        void butNotAfterItExpired() {
            send(redeem(FIRST, 2));
            time = IN_A_WEEK;
            send(new ExpireRedemption(FIRST));

            assertRefusedWithoutATrace(Problem.REDEMPTION_EXPIRED, new CancelRedemption(FIRST, null));
        }
    }

    @Nested
    class ExpiresRedemption {

        @Test
        void whenItsTimeIsOverAndGivesPointsAndStockBack() {
            send(redeem(FIRST, 2));
            time = IN_A_WEEK;

            assertThat(send(new ExpireRedemption(FIRST))).isEqualTo(Effect.RECORDED);

            assertThat(log(FIRST.value())).endsWith(new RedemptionExpired(FIRST, SHEN));
            assertThat(log(ACCOUNT.value())).endsWith(new PointsReleased(ACCOUNT, SHEN, FIRST, 40));
            assertThat(log(UMBRELLA.value())).endsWith(new StockReleased(UMBRELLA, FIRST, 2));
        }

        @Test
        void butNotBeforeItsTimeIsOver() {
            send(redeem(FIRST, 2));
            time = IN_A_WEEK.minusNanos(1);

            assertNothingHappens(
                    () -> assertThat(send(new ExpireRedemption(FIRST))).isEqualTo(Effect.ALREADY_RECORDED));
        }

        @Test
        void butNotAfterTheGoodsWereCollected() {
            send(redeem(FIRST, 2));
            happened(FIRST.value(), 1, new RedemptionCollected(FIRST, SHEN));
            time = IN_A_WEEK;

            assertNothingHappens(
                    () -> assertThat(send(new ExpireRedemption(FIRST))).isEqualTo(Effect.ALREADY_RECORDED));
        }

        @Test
        void butNotAfterItWasCancelled() {
            send(redeem(FIRST, 2));
            send(new CancelRedemption(FIRST, null));
            time = IN_A_WEEK;

            assertNothingHappens(
                    () -> assertThat(send(new ExpireRedemption(FIRST))).isEqualTo(Effect.ALREADY_RECORDED));
        }
    }

    private <R> R send(Command<R> command) {
        return ledger.send(command);
    }

    private static RedeemPoints redeem(RedemptionId redemption, int pieces) {
        return new RedeemPoints(redemption, SHEN, UMBRELLA, pieces);
    }

    private void assertRefusedWithoutATrace(Problem reason, Command<?> command) {
        assertNothingHappens(() -> Refused.assertRefused(reason, () -> send(command)));
    }

    private void assertNothingHappens(Runnable attempt) {
        List<Object> before = ledger.events();
        attempt.run();
        assertThat(ledger.events()).isEqualTo(before);
    }

    private List<Object> log(String aggregate) {
        return ledger.events(aggregate);
    }

    private void happened(String aggregate, long sequence, Object event) {
        ledger.happened(aggregate, sequence, event);
    }

    private static PointsCredited credited(int points) {
        return credited(1, points);
    }

    private static PointsCredited credited(long sequence, int points) {
        return new PointsCredited(
                ACCOUNT,
                SHEN,
                ServiceRecordId.from(new UUID(2, sequence)),
                sequence,
                LocalDate.of(2026, 3, 7),
                points * 6L,
                points,
                1,
                1);
    }
}
