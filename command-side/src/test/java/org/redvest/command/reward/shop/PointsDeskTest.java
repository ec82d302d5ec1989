package org.redvest.command.reward.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.person.volunteer.event.MergeEnded;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.reward.points.LotNumber;
import org.redvest.api.reward.points.LotPart;
import org.redvest.api.reward.points.event.PointsAccountClosed;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.reward.shop.RedemptionTerms;
import org.redvest.api.reward.shop.command.CancelRedemption;
import org.redvest.api.reward.shop.command.ExpireRedemption;
import org.redvest.api.reward.shop.command.RedeemPoints;
import org.redvest.api.reward.shop.event.RedemptionCancelled;
import org.redvest.api.reward.shop.event.RedemptionCollected;
import org.redvest.api.reward.shop.event.RedemptionEvent;
import org.redvest.api.reward.shop.event.RedemptionExpired;
import org.redvest.api.reward.shop.event.RedemptionPlaced;
import org.redvest.api.reward.shop.event.RewardItemOffered;
import org.redvest.api.reward.shop.event.StockReleased;
import org.redvest.api.reward.shop.event.StockReserved;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.Refused;
import org.redvest.command.SettableClock;
import org.redvest.command.city.policy.FoundingPolicies;
import org.redvest.command.city.policy.Policies;
import org.redvest.command.person.erasure.ErasureObstacle;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.reward.points.PointsAccount;
import org.redvest.command.reward.scheme.PointsSchemes;

/** Several aggregates change together or not at all: here on a log in memory, and over HTTP on the real stores. */
class PointsDeskTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId STRANGER = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId ALSO_SHEN = VolunteerId.from(new UUID(1, 3));
    private static final MergeCaseId CASE = MergeCaseId.of(SHEN, ALSO_SHEN);
    private static final PointsAccountId ACCOUNT = PointsAccountId.of(SHEN);
    private static final RewardItemId UMBRELLA = RewardItemId.from(new UUID(3, 1));
    private static final RedemptionId FIRST = RedemptionId.from(new UUID(4, 1));
    private static final RedemptionId SECOND = RedemptionId.from(new UUID(4, 2));
    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
    private static final Instant IN_A_WEEK = NOW.plus(Duration.ofDays(7));

    private Instant time = NOW;
    private final Policies policies = FoundingPolicies.inForce();
    private final PointsSchemes schemes = new PointsSchemes(policies, () -> new DivisionCode("350200"), Stream::empty);
    private final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .configureAggregate(Redemption.class)
            .configureAggregate(RewardItem.class)
            .configureAggregate(PointsAccount.class)
            .registerCommandHandler(configuration -> new PointsDesk(
                    configuration.repository(Redemption.class),
                    configuration.repository(RewardItem.class),
                    configuration.repository(PointsAccount.class),
                    redemptions(),
                    volunteers(),
                    policies,
                    schemes,
                    new SettableClock(() -> time)))
            .registerCommandHandler(configuration -> new Erasure(
                    new OpenPoints(() -> configuration.repository(PointsAccount.class), redemptions(), schemes))));

    /** Asks of points what erasure asks of everybody. */
    final class Erasure {

        private final ErasureObstacle points;

        Erasure(ErasureObstacle points) {
            this.points = points;
        }

        @CommandHandler
        Effect handle(EraseVolunteer command) throws Exception {
            List<VolunteerId> numbers = VolunteerId.inOrder(volunteers().personOf(command.volunteerId()));
            points.requireNone(numbers);
            points.close(numbers);
            return Effect.RECORDED;
        }
    }

    /** 沈 has two numbers where that happened; nobody else is registered. */
    private Volunteers volunteers() {
        return new Volunteers(
                id -> id.equals(SHEN) || id.equals(ALSO_SHEN)
                        ? Stream.concat(
                                        Stream.of(Registrations.registered(id)),
                                        facts(id.value(), VolunteerEvent.class))
                                .toList()
                        : List.of(),
                document -> Optional.empty());
    }

    private Redemptions redemptions() {
        return new Redemptions(
                id -> facts(id.value(), RedemptionEvent.class)
                        .reduce((earlier, later) -> later)
                        .filter(RedemptionPlaced.class::isInstance)
                        .isPresent(),
                (id, account) -> facts(account.value(), PointsReserved.class)
                        .anyMatch(reserved -> reserved.redemptionId().equals(id)));
    }

    private <E> Stream<E> facts(String aggregate, Class<E> type) {
        return log(aggregate).stream().filter(type::isInstance).map(type::cast);
    }

    @BeforeEach
    void fortyPointsAndThreeUmbrellasForTwentyEach() {
        happened(ACCOUNT.value(), 0, credited(40));
        happened(UMBRELLA.value(), 0, new RewardItemOffered(UMBRELLA, new Text("雨伞"), new Text("星湖社区爱心超市"), 20, 3));
    }

    @Nested
    class RedeemsPoints {

        @Test
        void reservingPointsAndStockTogether() {
            RedemptionTerms terms = send(redeem(FIRST, 2));

            assertThat(terms).isEqualTo(new RedemptionTerms(40, IN_A_WEEK));
            assertThat(log(ACCOUNT.value())).endsWith(new PointsReserved(ACCOUNT, SHEN, FIRST, 40, lot(40)));
            assertThat(log(UMBRELLA.value())).endsWith(new StockReserved(UMBRELLA, FIRST, 2));
            assertThat(log(FIRST.value()))
                    .containsExactly(
                            new RedemptionPlaced(FIRST, SHEN, UMBRELLA, 2, 40, IN_A_WEEK, null, new Text("星湖社区爱心超市")));
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
            happened(
                    gold.value(),
                    0,
                    new RewardItemOffered(gold, new Text("金条"), new Text("星湖社区爱心超市"), 1_000_000, 1_000_000));

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
            assertThat(log(ACCOUNT.value())).endsWith(new PointsReleased(ACCOUNT, SHEN, FIRST, 40, lot(40), 0));
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
            assertThat(log(ACCOUNT.value())).endsWith(new PointsReleased(ACCOUNT, SHEN, FIRST, 40, lot(40), 0));
            assertThat(log(UMBRELLA.value())).endsWith(new StockReleased(UMBRELLA, FIRST, 2));
        }

        @Test
        void andComesAgainBeforeItsTimeIsOver() {
            send(redeem(FIRST, 2));
            time = IN_A_WEEK.minusNanos(1);

            assertRefusedWithoutATrace(Problem.BUSY, new ExpireRedemption(FIRST));
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

    /** 沈 was registered twice, has 40 points under the one number and 30 under the other. */
    @Nested
    class OfAPersonWithTwoNumbers {

        private final PointsAccountId other = PointsAccountId.of(ALSO_SHEN);

        @BeforeEach
        void merged() {
            happened(other.value(), 0, credited(ALSO_SHEN, 1, 30));
            for (VolunteerId number : List.of(SHEN, ALSO_SHEN)) {
                happened(number.value(), 0, new MergeTookEffect(number, CASE, SHEN, ALSO_SHEN));
            }
        }

        private void unmerged() {
            for (VolunteerId number : List.of(SHEN, ALSO_SHEN)) {
                happened(number.value(), 1, new MergeEnded(number, CASE, SHEN, ALSO_SHEN));
            }
        }

        @Test
        void spendsThePointsOfBoth() {
            send(redeem(FIRST, 3));

            assertThat(log(ACCOUNT.value())).endsWith(new PointsReserved(ACCOUNT, SHEN, FIRST, 40, lot(40)));
            assertThat(log(other.value())).endsWith(new PointsReserved(other, ALSO_SHEN, FIRST, 20, lot(20)));
            assertRefusedWithoutATrace(Problem.POINTS_INSUFFICIENT, redeem(SECOND, 1));
        }

        @Test
        void whicheverIsShown() {
            send(new RedeemPoints(FIRST, ALSO_SHEN, UMBRELLA, 3));

            assertThat(log(other.value())).endsWith(new PointsReserved(other, ALSO_SHEN, FIRST, 20, lot(20)));
        }

        @Test
        void getsThemBackWhereTheyCameFromWhateverWasDecidedSince() {
            send(redeem(FIRST, 3));
            unmerged();

            send(new CancelRedemption(FIRST, null));

            assertThat(log(ACCOUNT.value())).endsWith(new PointsReleased(ACCOUNT, SHEN, FIRST, 40, lot(40), 0));
            assertThat(log(other.value())).endsWith(new PointsReleased(other, ALSO_SHEN, FIRST, 20, lot(20), 0));
        }

        @Test
        void spendsThoseOfOneOnlyOnceTheyAreTwoPersons() {
            unmerged();

            assertRefusedWithoutATrace(Problem.POINTS_INSUFFICIENT, redeem(FIRST, 3));
        }

        @Test
        void owesWhatWasSpentOfARecordThatDoesNotCount() {
            send(redeem(FIRST, 3));
            happened(other.value(), 2, new PointsWithheld(other, ALSO_SHEN, ServiceRecordId.from(new UUID(2, 1)), 30));

            assertRefusedWithoutATrace(Problem.POINTS_OWED, redeem(SECOND, 1));
            happened(FIRST.value(), 1, new RedemptionCollected(FIRST, SHEN));
            assertRefusedWithoutATrace(Problem.ERASURE_OBSTRUCTED, new EraseVolunteer(SHEN));
        }

        @Test
        void isErasedUnderBoth() {
            assertThat(send(new EraseVolunteer(ALSO_SHEN))).isEqualTo(Effect.RECORDED);

            assertThat(log(ACCOUNT.value())).endsWith(new PointsAccountClosed(ACCOUNT, SHEN));
            assertThat(log(other.value())).endsWith(new PointsAccountClosed(other, ALSO_SHEN));
        }

        @Test
        void isErasedUnderNeitherWhileGoodsWaitForOne() {
            send(redeem(FIRST, 1));

            assertRefusedWithoutATrace(Problem.ERASURE_OBSTRUCTED, new EraseVolunteer(ALSO_SHEN));
        }
    }

    @Nested
    class ClosesAccount {

        private final EraseVolunteer close = new EraseVolunteer(SHEN);

        @Test
        void once() {
            assertThat(send(close)).isEqualTo(Effect.RECORDED);

            assertThat(log(ACCOUNT.value())).endsWith(new PointsAccountClosed(ACCOUNT, SHEN));
            assertNothingHappens(() -> send(close));
            assertRefusedWithoutATrace(Problem.VOLUNTEER_ERASED, redeem(FIRST, 1));
        }

        @Test
        void butNotWhileGoodsWaitToBeCollected() {
            send(redeem(FIRST, 1));

            assertRefusedWithoutATrace(Problem.ERASURE_OBSTRUCTED, close);

            send(new CancelRedemption(FIRST, null));
            assertThat(send(close)).isEqualTo(Effect.RECORDED);
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

    private static List<LotPart> lot(int points) {
        return List.of(new LotPart(LotNumber.of(ServiceRecordId.from(new UUID(2, 1))), points, null, null));
    }

    private static PointsCredited credited(int points) {
        return credited(1, points);
    }

    private static PointsCredited credited(long sequence, int points) {
        return credited(SHEN, sequence, points);
    }

    private static PointsCredited credited(VolunteerId holder, long sequence, int points) {
        return new PointsCredited(
                PointsAccountId.of(holder),
                holder,
                ServiceRecordId.from(new UUID(2, sequence)),
                sequence,
                LocalDate.of(2026, 3, 7),
                points * 6L,
                points,
                1,
                1);
    }
}
