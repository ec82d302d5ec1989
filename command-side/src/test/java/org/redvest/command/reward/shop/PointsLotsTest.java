package org.redvest.command.reward.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.reward.shop.PointsLedger.XINGHU;
import static org.redvest.command.reward.shop.PointsLedger.account;
import static org.redvest.command.reward.shop.PointsLedger.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.CivilTime;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.RedemptionId;
import org.redvest.api.id.RewardItemId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.LotNumber;
import org.redvest.api.reward.points.LotPart;
import org.redvest.api.reward.points.command.ApproveWriteOff;
import org.redvest.api.reward.points.command.ExpirePoints;
import org.redvest.api.reward.points.command.ProposeWriteOff;
import org.redvest.api.reward.points.event.PointsExpired;
import org.redvest.api.reward.points.event.PointsReleased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsReturned;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.reward.scheme.Expiry;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.shop.command.CancelRedemption;
import org.redvest.api.reward.shop.command.CollectRedemption;
import org.redvest.api.reward.shop.command.RedeemPoints;
import org.redvest.api.reward.shop.command.ReturnRedemption;
import org.redvest.command.Refused;
import org.redvest.command.reward.shop.PointsLedger.Held;

/** Points lie in lots, of which the first expiring is spent first; what is spent of nothing is owed. */
class PointsLotsTest {

    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final RewardItemId UMBRELLA = RewardItemId.from(new UUID(3, 1));
    private static final RedemptionId FIRST = RedemptionId.from(new UUID(4, 1));
    private static final RedemptionId SECOND = RedemptionId.from(new UUID(4, 2));
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 11, 1);
    private static final LocalDate THIS_YEAR = LocalDate.of(2026, 2, 1);
    private static final LocalDate END_OF_2026 = LocalDate.of(2026, 12, 31);
    private static final LocalDate JANUARY_31 = LocalDate.of(2027, 1, 31);
    private static final LocalDate END_OF_2027 = LocalDate.of(2027, 12, 31);
    private static final Instant NEW_YEAR = Instant.parse("2026-12-31T16:00:00Z");

    /** They last to the end of the year after that of the service. */
    private PointsLedger ledger = ledger(0, 0);

    private static PointsLedger ledger(int graceDays, int returnDays) {
        PointsLedger ledger = new PointsLedger(rules(Expiry.afterYears(1), graceDays), returnDays);
        ledger.offered(UMBRELLA, 100, 50);
        return ledger;
    }

    private static ServiceRecordId record(int number) {
        return ServiceRecordId.from(new UUID(2, number));
    }

    private static LotPart lot(int number, int points, LocalDate expiresOn) {
        return new LotPart(LotNumber.of(record(number)), points, null, expiresOn);
    }

    private void refused(Problem reason, Runnable attempt) {
        List<Object> before = ledger.log();
        Refused.assertRefused(reason, attempt::run);
        assertThat(ledger.log()).isEqualTo(before);
    }

    @Nested
    class Spends {

        @Test
        void whatExpiresFirst() {
            ledger.serve(SHEN, record(1), THIS_YEAR, 100);
            ledger.serve(SHEN, record(2), LAST_YEAR, 150);

            ledger.redeem(FIRST, SHEN, UMBRELLA, 2);

            assertThat(ledger.points(SHEN))
                    .endsWith(new PointsReserved(
                            account(SHEN),
                            SHEN,
                            FIRST,
                            200,
                            List.of(lot(2, 150, END_OF_2026), lot(1, 50, END_OF_2027))));
        }

        @Test
        void nothingWhoseLastDayIsOver() {
            ledger.serve(SHEN, record(1), LAST_YEAR, 500);
            ledger.time = NEW_YEAR;

            refused(Problem.POINTS_INSUFFICIENT, () -> ledger.redeem(FIRST, SHEN, UMBRELLA, 1));
        }

        @Test
        void onlyPointsOfItsScheme() {
            ledger.serve(SHEN, record(1), THIS_YEAR, 500);

            refused(
                    Problem.SCHEME_MISMATCH,
                    () -> ledger.send(new RedeemPoints(FIRST, SHEN, UMBRELLA, 1, SchemeId.CITY)));
        }
    }

    @Nested
    class Expires {

        private final ExpirePoints expire = new ExpirePoints(account(SHEN), SHEN, END_OF_2026);

        @Test
        void whatIsLeftOfALot() {
            ledger.serve(SHEN, record(1), LAST_YEAR, 500);
            ledger.redeem(FIRST, SHEN, UMBRELLA, 3);
            ledger.collect(FIRST);
            refused(Problem.BUSY, () -> ledger.send(expire));
            ledger.time = NEW_YEAR;

            assertThat(ledger.send(expire)).isEqualTo(Effect.RECORDED);

            assertThat(ledger.points(SHEN))
                    .endsWith(new PointsExpired(
                            account(SHEN), SHEN, LocalDate.of(2027, 1, 1), 200, List.of(lot(1, 200, END_OF_2026))));
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(0, 0));
            assertThat(ledger.send(expire)).isEqualTo(Effect.ALREADY_RECORDED);
        }

        @Test
        void notWhatWasReservedBefore() {
            ledger.serve(SHEN, record(1), LAST_YEAR, 100);
            ledger.time = NEW_YEAR.minus(Duration.ofHours(1));
            ledger.redeem(FIRST, SHEN, UMBRELLA, 1);
            ledger.time = NEW_YEAR.plus(Duration.ofHours(1));

            assertThat(ledger.send(expire)).isEqualTo(Effect.ALREADY_RECORDED);
            ledger.collect(FIRST);
        }

        @Test
        void whatComesBackTooLate() {
            ledger.serve(SHEN, record(1), LAST_YEAR, 100);
            ledger.time = NEW_YEAR.minus(Duration.ofHours(1));
            ledger.redeem(FIRST, SHEN, UMBRELLA, 1);
            ledger.time = NEW_YEAR.plus(Duration.ofHours(1));

            ledger.send(new CancelRedemption(FIRST, null));

            assertThat(ledger.points(SHEN)).last().isInstanceOf(PointsExpired.class);
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(0, 0));
        }

        @Test
        void laterWhereTheSchemeGivesDaysOfGrace() {
            ledger = ledger(30, 0);
            ledger.serve(SHEN, record(1), LAST_YEAR, 100);
            ledger.time = NEW_YEAR.minus(Duration.ofHours(1));
            ledger.redeem(FIRST, SHEN, UMBRELLA, 1);
            ledger.time = NEW_YEAR.plus(Duration.ofHours(1));

            ledger.send(new CancelRedemption(FIRST, null));

            assertThat(ledger.held(SHEN)).isEqualTo(new Held(100, 100));
            ledger.time = Instant.parse("2027-01-31T15:00:00Z");
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(100, 100));
            ledger.time = Instant.parse("2027-01-31T16:00:00Z");
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(100, 0));
        }

        @Test
        void withoutDaysOfGraceForWhatWasLeftOfTheSameLot() {
            ledger = ledger(30, 0);
            ledger.serve(SHEN, record(1), LAST_YEAR, 250);
            ledger.time = NEW_YEAR.minus(Duration.ofHours(1));
            ledger.redeem(FIRST, SHEN, UMBRELLA, 1);
            ledger.time = NEW_YEAR.plus(Duration.ofHours(1));

            ledger.send(new CancelRedemption(FIRST, null));

            assertThat(ledger.points(SHEN))
                    .endsWith(
                            new PointsReleased(account(SHEN), SHEN, FIRST, 100, List.of(lot(1, 100, JANUARY_31)), 0),
                            new PointsExpired(
                                    account(SHEN),
                                    SHEN,
                                    LocalDate.of(2027, 1, 1),
                                    150,
                                    List.of(lot(1, 150, END_OF_2026))));
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(100, 100));
        }
    }

    @Test
    void aDayGivesNoMoreThanTheRulesLetItThoughARecordOfItIsCorrected() {
        SchemeRules rules = rules(Expiry.afterYears(1), 0);
        ledger = new PointsLedger(
                new SchemeRules(
                        rules.pointsPerHour(),
                        rules.categoryRates(),
                        rules.classRates(),
                        rules.rounding(),
                        480,
                        rules.expiry(),
                        rules.graceDays(),
                        rules.valuations(),
                        rules.professionalPointsPerHour()),
                0);
        ledger.serve(SHEN, record(1), THIS_YEAR, 50);
        ledger.serve(SHEN, record(2), THIS_YEAR, 50);
        ledger.serve(SHEN, record(3), THIS_YEAR.plusDays(1), 50);

        assertThat(ledger.held(SHEN)).isEqualTo(new Held(130, 130));
        ledger.correct(SHEN, record(1), THIS_YEAR, 60);
        assertThat(ledger.held(SHEN)).isEqualTo(new Held(130, 130));
    }

    @Nested
    class UnderNotice {

        @Test
        void keepsPointsToTheirDayThroughACorrection() {
            LocalDate noticeUntil = ledger.today().plusDays(6);
            ledger.serve(SHEN, record(1), THIS_YEAR, 100, noticeUntil);

            ledger.correct(SHEN, record(1), THIS_YEAR, 150);

            assertThat(ledger.held(SHEN)).isEqualTo(new Held(150, 0));
            refused(Problem.POINTS_INSUFFICIENT, () -> ledger.redeem(FIRST, SHEN, UMBRELLA, 1));
            ledger.time = CivilTime.startOf(noticeUntil.plusDays(1));
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(150, 150));
        }
    }

    @Nested
    class Owes {

        @Test
        void whatIsSpentOfARevokedRecordUntilTheNextCreditsRepayIt() {
            ledger.serve(SHEN, record(1), THIS_YEAR, 300);
            ledger.redeem(FIRST, SHEN, UMBRELLA, 2);
            ledger.collect(FIRST);

            ledger.revoke(SHEN, record(1));

            assertThat(ledger.points(SHEN))
                    .endsWith(
                            new PointsWithheld(account(SHEN), SHEN, record(1), 300, List.of(lot(1, 100, END_OF_2027))));
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(-200, -200));
            refused(Problem.POINTS_OWED, () -> ledger.redeem(SECOND, SHEN, UMBRELLA, 1));
            ledger.serve(SHEN, record(2), THIS_YEAR, 150);
            refused(Problem.POINTS_OWED, () -> ledger.redeem(SECOND, SHEN, UMBRELLA, 1));
            ledger.serve(SHEN, record(3), THIS_YEAR, 150);
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(100, 100));
            ledger.redeem(SECOND, SHEN, UMBRELLA, 1);
        }

        @Test
        void nothingOnceTheRecordCountsAgain() {
            ledger.serve(SHEN, record(1), THIS_YEAR, 300);
            ledger.redeem(FIRST, SHEN, UMBRELLA, 2);
            ledger.collect(FIRST);
            ledger.revoke(SHEN, record(1));
            ledger.serve(SHEN, record(2), THIS_YEAR, 150);

            ledger.reinstate(SHEN, record(1));

            assertThat(ledger.points(SHEN))
                    .endsWith(new PointsRestored(
                            account(SHEN),
                            SHEN,
                            record(1),
                            300,
                            List.of(lot(1, 100, END_OF_2027), lot(2, 150, END_OF_2027)),
                            0));
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(250, 250));
        }

        @Test
        void lessOnceGoodsThatWaitedAreGivenUp() {
            ledger.serve(SHEN, record(1), THIS_YEAR, 300);
            ledger.redeem(FIRST, SHEN, UMBRELLA, 2);
            ledger.revoke(SHEN, record(1));

            ledger.send(new CancelRedemption(FIRST, null));

            assertThat(ledger.held(SHEN)).isEqualTo(new Held(0, 0));
            ledger.reinstate(SHEN, record(1));
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(300, 300));
        }

        @Test
        void nothingOfWhatExpiredUnspent() {
            ledger.serve(SHEN, record(1), LAST_YEAR, 500);
            ledger.redeem(FIRST, SHEN, UMBRELLA, 3);
            ledger.collect(FIRST);
            ledger.time = NEW_YEAR;
            ledger.send(new ExpirePoints(account(SHEN), SHEN, END_OF_2026));

            ledger.revoke(SHEN, record(1));

            assertThat(ledger.held(SHEN)).isEqualTo(new Held(-300, -300));
        }

        @Test
        void whatACorrectedRecordGaveTooMany() {
            ledger.serve(SHEN, record(1), THIS_YEAR, 300);
            ledger.redeem(FIRST, SHEN, UMBRELLA, 2);

            ledger.correct(SHEN, record(1), THIS_YEAR, 120);

            assertThat(ledger.held(SHEN)).isEqualTo(new Held(-80, -80));
            ledger.correct(SHEN, record(1), THIS_YEAR, 260);
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(60, 60));
        }

        @Test
        void whatIsSpentOfACorrectedRecordAndNotWhatExpiredOfItHoweverOftenItIsCorrected() {
            ledger.serve(SHEN, record(1), LAST_YEAR, 500);
            ledger.redeem(FIRST, SHEN, UMBRELLA, 3);
            ledger.collect(FIRST);
            ledger.time = NEW_YEAR;
            ledger.send(new ExpirePoints(account(SHEN), SHEN, END_OF_2026));

            ledger.correct(SHEN, record(1), LAST_YEAR, 400);

            assertThat(ledger.held(SHEN)).isEqualTo(new Held(0, 0));
            ledger.correct(SHEN, record(1), LAST_YEAR, 200);
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(-100, -100));
            ledger.correct(SHEN, record(1), LAST_YEAR, 50);
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(-250, -250));
        }

        @Test
        void aCorrectedRecordThatIsRevokedGivesBackWhatItGivesNow() {
            ledger.serve(SHEN, record(1), THIS_YEAR, 300);
            ledger.revoke(SHEN, record(1));

            ledger.correct(SHEN, record(1), THIS_YEAR, 120);

            assertThat(ledger.held(SHEN)).isEqualTo(new Held(0, 0));
            ledger.reinstate(SHEN, record(1));
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(120, 120));
        }
    }

    @Nested
    class WritesOff {

        private final ProposeWriteOff propose =
                new ProposeWriteOff(account(SHEN), SHEN, XINGHU, 200, new Text("活动虚假，志愿者不知情"));
        private final ApproveWriteOff approve = new ApproveWriteOff(account(SHEN), SHEN, XINGHU);

        private void owed() {
            ledger.serve(SHEN, record(1), THIS_YEAR, 200);
            ledger.redeem(FIRST, SHEN, UMBRELLA, 2);
            ledger.collect(FIRST);
            ledger.revoke(SHEN, record(1));
        }

        @Test
        void whatIsOwedByTwo() {
            owed();
            ledger.sendAs("li", propose);
            refused(Problem.WRITE_OFF_BY_ONE, () -> ledger.sendAs("li", approve));

            assertThat(ledger.sendAs("wang", approve)).isEqualTo(Effect.RECORDED);

            assertThat(ledger.held(SHEN)).isEqualTo(new Held(0, 0));
            refused(Problem.NO_WRITE_OFF_PROPOSED, () -> ledger.sendAs("wang", approve));
            ledger.reinstate(SHEN, record(1));
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(0, 0));
        }

        @Test
        void forGoodThoughTheRecordIsCorrectedLater() {
            owed();
            ledger.sendAs("li", propose);
            ledger.sendAs("wang", approve);

            ledger.correct(SHEN, record(1), THIS_YEAR, 120);

            assertThat(ledger.held(SHEN)).isEqualTo(new Held(0, 0));
            ledger.reinstate(SHEN, record(1));
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(0, 0));
            ledger.correct(SHEN, record(1), THIS_YEAR, 90);
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(-30, -30));
        }

        @Test
        void soThatACorrectionAsksForTheRest() {
            owed();
            ledger.sendAs("li", new ProposeWriteOff(account(SHEN), SHEN, XINGHU, 150, new Text("一部分")));
            ledger.sendAs("wang", approve);

            ledger.correct(SHEN, record(1), THIS_YEAR, 10);

            assertThat(ledger.held(SHEN)).isEqualTo(new Held(-50, -50));
            ledger.reinstate(SHEN, record(1));
            assertThat(ledger.held(SHEN)).isEqualTo(new Held(-40, -40));
        }

        @Test
        void oneAtATimeAndNoMoreThanIsOwed() {
            refused(Problem.NOTHING_OWED, () -> ledger.sendAs("li", propose));
            owed();
            ledger.sendAs("li", propose);

            assertThat(ledger.sendAs("li", propose)).isEqualTo(Effect.ALREADY_RECORDED);
            refused(
                    Problem.WRITE_OFF_PENDING,
                    () -> ledger.sendAs("li", new ProposeWriteOff(account(SHEN), SHEN, XINGHU, 100, new Text("一半"))));
            ledger.serve(SHEN, record(2), THIS_YEAR, 50);
            refused(Problem.NOTHING_OWED, () -> ledger.sendAs("wang", approve));
        }
    }

    @Nested
    class TakesGoodsBack {

        @Test
        void intoTheLotsThatPaidForThem() {
            ledger = ledger(0, 7);
            ledger.serve(SHEN, record(1), LAST_YEAR, 100);
            ledger.serve(SHEN, record(2), THIS_YEAR, 100);
            ledger.redeem(FIRST, SHEN, UMBRELLA, 2);
            refused(Problem.REDEMPTION_NOT_COLLECTED, () -> ledger.send(new ReturnRedemption(FIRST)));
            ledger.collect(FIRST);
            ledger.time = PointsLedger.NOW.plus(Duration.ofDays(7));

            assertThat(ledger.send(new ReturnRedemption(FIRST))).isEqualTo(Effect.RECORDED);

            assertThat(ledger.points(SHEN))
                    .endsWith(new PointsReturned(
                            account(SHEN),
                            SHEN,
                            FIRST,
                            200,
                            List.of(lot(1, 100, END_OF_2026), lot(2, 100, END_OF_2027)),
                            0));
            assertThat(ledger.send(new ReturnRedemption(FIRST))).isEqualTo(Effect.ALREADY_RECORDED);
            refused(Problem.REDEMPTION_RETURNED, () -> ledger.collect(FIRST));
            refused(Problem.REDEMPTION_RETURNED, () -> ledger.send(new CancelRedemption(FIRST, null)));
            ledger.redeem(SECOND, SHEN, UMBRELLA, 2);
        }

        @Test
        void butNotWhenTheDaysAreOver() {
            ledger = ledger(0, 7);
            ledger.serve(SHEN, record(1), THIS_YEAR, 100);
            ledger.redeem(FIRST, SHEN, UMBRELLA, 1);
            ledger.collect(FIRST);
            ledger.time = PointsLedger.NOW.plus(Duration.ofDays(8));

            refused(Problem.RETURN_TOO_LATE, () -> ledger.send(new ReturnRedemption(FIRST)));
        }

        @Test
        void butNotWhereTheCityHasNoSuchDays() {
            ledger.serve(SHEN, record(1), THIS_YEAR, 100);
            ledger.redeem(FIRST, SHEN, UMBRELLA, 1);
            ledger.collect(FIRST);

            refused(Problem.RETURN_TOO_LATE, () -> ledger.send(new ReturnRedemption(FIRST)));
        }
    }

    @Test
    void goodsAreHandedOverWhereTheRedemptionSays() {
        ledger.serve(SHEN, record(1), THIS_YEAR, 100);
        ledger.redeem(FIRST, SHEN, UMBRELLA, 1);
        String code = new PickUpCodes(id -> new byte[32]).of(FIRST);

        refused(Problem.OUTLET_WRONG, () -> ledger.send(new CollectRedemption(FIRST, code, new Text("演武社区爱心超市"))));
        ledger.send(new CollectRedemption(FIRST, code, PointsLedger.OUTLET));
    }
}
