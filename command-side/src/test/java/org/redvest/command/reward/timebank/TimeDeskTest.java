package org.redvest.command.reward.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.reward.timebank.TimeBooks.BANK;
import static org.redvest.command.reward.timebank.TimeBooks.DISTRICT;
import static org.redvest.command.reward.timebank.TimeBooks.OPENED;
import static org.redvest.command.reward.timebank.TimeBooks.account;
import static org.redvest.command.reward.timebank.TimeBooks.atDeath;
import static org.redvest.command.reward.timebank.TimeBooks.capped;
import static org.redvest.command.reward.timebank.TimeBooks.lasting;
import static org.redvest.command.reward.timebank.TimeBooks.lending;
import static org.redvest.command.reward.timebank.TimeBooks.person;
import static org.redvest.command.reward.timebank.TimeBooks.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.reward.points.Amounts;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.Kin;
import org.redvest.api.reward.timebank.TimeBankRules;
import org.redvest.api.reward.timebank.TimeLedger;
import org.redvest.api.reward.timebank.TimeTerms;
import org.redvest.api.reward.timebank.command.AcceptTimeGift;
import org.redvest.api.reward.timebank.command.AdoptTimeBankRules;
import org.redvest.api.reward.timebank.command.DeclineTimeGift;
import org.redvest.api.reward.timebank.command.DepositTime;
import org.redvest.api.reward.timebank.command.OfferTimeGift;
import org.redvest.api.reward.timebank.command.OpenTimeAccount;
import org.redvest.api.reward.timebank.command.OpenTimeBank;
import org.redvest.api.reward.timebank.command.OrderTime;
import org.redvest.api.reward.timebank.event.TimeBankRulesAdopted;
import org.redvest.api.reward.timebank.event.TimeDeposited;
import org.redvest.api.service.hours.ServiceInterval;

/** Accounts and the bank change together or not at all: here on a log in memory, and over HTTP on the real stores. */
class TimeDeskTest {

    private static final ServiceInterval MORNING = lasting("2021-02-20T00:00:00Z", 257);

    private final TimeBooks books = new TimeBooks();

    @Nested
    class ABank {

        @Test
        void isOpenedOnceInADivision() {
            books.open(rules());

            assertThat(books.send(new OpenTimeBank(BANK, DISTRICT, new Text("思明区时间银行"))))
                    .isEqualTo(Effect.ALREADY_RECORDED);
            books.refuses(Problem.TIME_BANK_ALREADY_OPENED, new OpenTimeBank(BANK, DISTRICT, new Text("又一家")));
        }

        @Test
        void hasNewRulesOnlyLaterThanTheOnesBeforeAndNotInThePast() {
            books.open(rules());

            books.refuses(Problem.TIME_RULES_TOO_EARLY, new AdoptTimeBankRules(BANK, OPENED, lending(60)));
            books.refuses(
                    Problem.TIME_RULES_TOO_EARLY, new AdoptTimeBankRules(BANK, LocalDate.of(2026, 3, 8), lending(60)));
            assertThat(books.send(new AdoptTimeBankRules(BANK, OPENED, rules())))
                    .isEqualTo(Effect.ALREADY_RECORDED);
            books.send(new AdoptTimeBankRules(BANK, LocalDate.of(2026, 3, 9), lending(60)));

            assertThat(books.bankLog())
                    .endsWith(new TimeBankRulesAdopted(BANK, 2, LocalDate.of(2026, 3, 9), lending(60)));
        }
    }

    @Nested
    class AnAccount {

        @Test
        void isOpenedAtTheBankOfWhereTheyLive() {
            books.open(rules());

            assertThat(books.openAccount(1)).isEqualTo(Effect.RECORDED);
            assertThat(books.openAccount(1)).isEqualTo(Effect.ALREADY_RECORDED);
        }

        @Test
        void isRefusedWithoutABankOrRules() {
            books.refuses(Problem.UNKNOWN_TIME_BANK, new OpenTimeAccount(account(1), person(1), null, OPENED));

            books.open(rules());
            books.refuses(
                    Problem.TIME_RULES_MISSING, new OpenTimeAccount(account(1), person(1), null, OPENED.minusDays(1)));
        }

        @Test
        void isForWhoIsOldEnoughAndLivesThere() {
            books.open(rules());
            books.born.put(person(1), OPENED.minusYears(18).plusDays(1));
            books.born.put(person(2), OPENED.minusYears(18));
            TimeBankId elsewhere = TimeBankId.of(new DivisionCode("350205"));
            books.send(new OpenTimeBank(elsewhere, new DivisionCode("350205"), new Text("海沧区时间银行")));
            books.send(new AdoptTimeBankRules(elsewhere, OPENED, rules()));

            books.refuses(Problem.ACCOUNT_TOO_YOUNG, new OpenTimeAccount(account(1), person(1), null, OPENED));
            books.refuses(Problem.ACCOUNT_NOT_RESIDENT, new OpenTimeAccount(account(2), person(2), elsewhere, OPENED));
            assertThat(books.openAccount(2)).isEqualTo(Effect.RECORDED);
        }

        @Test
        void isOneOfAPersonWithTwoNumbers() {
            books.open(rules()).accounts(1);
            merged(2, 1);

            books.refuses(Problem.ACCOUNT_ALREADY_OPENED, new OpenTimeAccount(account(2), person(2), null, OPENED));
        }
    }

    private void merged(int survivor, int absorbed) {
        MergeCaseId mergeCase = MergeCaseId.of(person(survivor), person(absorbed));
        for (int number : List.of(survivor, absorbed)) {
            books.ledger.happened(
                    person(number).value(),
                    0,
                    new MergeTookEffect(person(number), mergeCase, person(survivor), person(absorbed)));
        }
    }

    @Nested
    class ADeposit {

        @Test
        void countsWholeMinutesOnce() {
            books.open(rules()).accounts(1);
            DepositTime deposit = books.service(1, 2, 3, MORNING);

            assertThat(books.send(deposit)).isEqualTo(Effect.RECORDED);
            assertThat(books.send(deposit)).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(books.balance(1)).isEqualTo(257);
            assertThat(books.sum(TimeLedger.ISSUED)).isEqualTo(-257);
        }

        @Test
        void isNoneWhereAPartyIsAnother() {
            books.open(rules()).accounts(1);
            merged(4, 1);

            books.refuses(Problem.SERVED_ONESELF, books.service(4, 1, 3, MORNING));
            books.refuses(Problem.WITNESS_IS_PARTY, books.service(4, 2, 1, MORNING));
            books.refuses(Problem.WITNESS_IS_PARTY, books.service(4, 2, 2, MORNING));
            DepositTime own = books.service(4, 2, 3, MORNING);
            books.refuses(Problem.CERTIFIER_IS_PARTY, certifiedBy(own, 2));
            books.refuses(Problem.WITNESS_IS_PARTY, certifiedBy(own, 3));
            assertThat(books.send(certifiedBy(own, 5))).isEqualTo(Effect.RECORDED);
        }

        private DepositTime certifiedBy(DepositTime command, int certifier) {
            return new DepositTime(
                    command.accountId(),
                    command.volunteerId(),
                    command.movementId(),
                    command.beneficiary(),
                    command.witness(),
                    person(certifier),
                    command.interval(),
                    command.kind(),
                    command.place(),
                    command.division(),
                    false);
        }

        @Test
        void isNoneOfWhoServedTheirFamily() {
            books.open(rules()).accounts(1);
            books.related(2, 1, Kin.SIBLING);

            books.refuses(Problem.SERVED_RELATIVE, books.service(1, 2, 3, MORNING));
        }

        @ParameterizedTest
        @CsvSource({
            "2021-01-20T00:00:00Z, SERVICE_BEFORE_ACCOUNT",
            "2026-03-09T03:30:00Z, INTERVAL_IN_FUTURE",
            "2021-02-20T04:00:00Z, SERVICE_OVERLAPS",
            "2021-02-19T23:30:00Z, SERVICE_OVERLAPS"
        })
        void isNoneOfAnotherTime(String start, Problem problem) {
            books.open(rules()).accounts(1);
            books.send(books.service(1, 2, 3, MORNING));

            books.refuses(problem, books.service(1, 2, 3, lasting(start, 45)));
        }

        @Test
        void mayBeginWhenAnotherEnds() {
            books.open(rules()).accounts(1);
            books.send(books.service(1, 2, 3, MORNING));
            books.send(books.service(
                    1, 2, 3, ServiceInterval.of(MORNING.end(), MORNING.end().plusSeconds(60))));

            assertThat(books.balance(1)).isEqualTo(258);
        }

        @Test
        void isOfAKindThatTheBankOffers() {
            books.open(new TimeBankRules(
                    18, true, 90_000, 60, 60, 0, 60, 30, true, List.of(new Text("家政服务")), AtDeath.DONATE));
            books.accounts(1);

            books.refuses(Problem.TIME_KIND_NOT_OFFERED, books.service(1, 2, 3, MORNING));
        }

        @Test
        void needsAnAccountAndPeopleWhoAreRegistered() {
            books.open(rules()).accounts(1);

            books.refuses(Problem.UNKNOWN_TIME_ACCOUNT, books.service(2, 1, 3, MORNING));
            books.refuses(Problem.UNKNOWN_VOLUNTEER, books.service(1, 99, 3, MORNING));
            books.refuses(Problem.UNKNOWN_VOLUNTEER, books.service(1, 2, 99, MORNING));
        }

        @Test
        void isSetAsideAboveTheCapAndOfferedForDonation() {
            books.open(capped(300)).accounts(2);
            books.earned(1, 257);
            books.earned(1, 100);

            assertThat(books.balance(1)).isEqualTo(300);
            assertThat(books.sum(TimeLedger.SET_ASIDE)).isEqualTo(57);

            books.send(books.donation(1, 60));

            assertThat(books.balance(1)).isEqualTo(297);
            assertThat(books.sum(TimeLedger.SET_ASIDE)).isZero();
            assertThat(books.sum(TimeLedger.POOL)).isEqualTo(60);
            books.refuses(Problem.TIME_INSUFFICIENT, books.donation(1, 298));
            books.refuses(Problem.AMOUNT_NOT_POSITIVE, books.donation(1, 0));
            books.refuses(Problem.AMOUNT_NOT_POSITIVE, books.donation(1, -5));
            books.refuses(Problem.AMOUNT_TOO_LARGE, books.donation(1, Amounts.MOST + 1));
        }

        @Test
        void leavesRoomUnderTheCapForWhatMayComeBack() {
            books.open(capped(300)).accounts(2);
            books.verified(1, 2, Kin.SPOUSE);
            books.earned(1, 300);
            TimeMovementId order = books.ordered(1, 100);
            OfferTimeGift gift = books.gift(1, 2, 150);
            books.send(gift);

            books.earned(1, 40);

            assertThat(books.balance(1)).isEqualTo(50);
            assertThat(books.sum(TimeLedger.SET_ASIDE)).isEqualTo(40);

            books.send(books.takingBack(1, order));
            books.send(books.acceptance(gift));
            books.earned(1, 200);

            assertThat(books.balance(1)).isEqualTo(300);
            assertThat(books.sum(TimeLedger.SET_ASIDE)).isEqualTo(90);
        }

        @Test
        void ofAGroupGoesToThePoolFromWhichIsGranted() {
            books.open(rules()).accounts(2);

            books.send(books.ofAGroup(books.service(1, 2, 3, MORNING)));

            assertThat(books.balance(1)).isZero();
            books.refuses(Problem.POOL_INSUFFICIENT, books.grant(2, 258));
            books.send(books.grant(2, 200));
            assertThat(books.balance(2)).isEqualTo(200);
            assertThat(books.sum(TimeLedger.POOL)).isEqualTo(57);
        }
    }

    @Nested
    class AnOrder {

        @Test
        void waitsAndIsSettledWithWhatWasServed() {
            books.open(rules()).accounts(2);
            books.earned(1, 120);
            TimeMovementId order = books.newMovement();

            TimeTerms terms = books.order(1, 90, order);

            assertThat(terms).isEqualTo(new TimeTerms(30, true, books.time.plus(Duration.ofDays(30))));
            assertThat(books.order(1, 90, order)).isEqualTo(terms);
            assertThat(books.sum(TimeLedger.ESCROW)).isEqualTo(90);

            books.time = books.time.plus(Duration.ofDays(1));
            assertThat(books.send(books.confirmation(1, order, 2, 60))).isEqualTo(Effect.RECORDED);
            assertThat(books.send(books.confirmation(1, order, 2, 60))).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(books.balance(1)).isEqualTo(60);
            assertThat(books.balance(2)).isEqualTo(60);
            assertThat(books.sum(TimeLedger.ESCROW)).isZero();
            assertThat(books.sum(TimeLedger.ISSUED)).isEqualTo(-120);
            assertThat(books.ledger.events(account(2).value()))
                    .filteredOn(TimeDeposited.class::isInstance)
                    .singleElement()
                    .satisfies(event ->
                            assertThat(((TimeDeposited) event).orderId()).isEqualTo(order));
        }

        @Test
        void isForWhoIsOldEnoughAndHasTheTime() {
            books.born.put(person(2), LocalDate.of(1990, 1, 1));
            books.open(rules()).accounts(2);
            books.earned(1, 60);
            books.earned(2, 60);

            books.refuses(
                    Problem.TIME_INSUFFICIENT,
                    new OrderTime(account(1), person(1), books.newMovement(), TimeBooks.CARE, 61));
            books.refuses(
                    Problem.TOO_YOUNG_TO_DRAW,
                    new OrderTime(account(2), person(2), books.newMovement(), TimeBooks.CARE, 30));
        }

        @Test
        void goesBelowZeroOnlyAsFarAsTheBankLends() {
            books.open(lending(60)).accounts(1);

            TimeMovementId order = books.ordered(1, 60);

            assertThat(books.balance(1)).isEqualTo(-60);
            books.refuses(
                    Problem.TIME_INSUFFICIENT,
                    new OrderTime(account(1), person(1), books.newMovement(), TimeBooks.CARE, 1));
            books.send(books.takingBack(1, order));
            assertThat(books.balance(1)).isZero();
        }

        @Test
        void comesBackWhenItsTimeIsOver() {
            books.open(rules()).accounts(2);
            books.earned(1, 120);
            TimeMovementId order = books.ordered(1, 90);

            books.refuses(Problem.BUSY, books.timeOut(1, order));
            books.time = books.time.plus(Duration.ofDays(30));
            books.refuses(Problem.TIME_ORDER_ENDED, books.confirmation(1, order, 2, 60));
            assertThat(books.send(books.timeOut(1, order))).isEqualTo(Effect.RECORDED);
            assertThat(books.send(books.timeOut(1, order))).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(books.balance(1)).isEqualTo(120);
            books.refuses(Problem.TIME_ORDER_ENDED, books.takingBack(1, order));
        }

        @Test
        void isSettledByOthersThanTheHolderAndTheirFamilyAndNoLonger() {
            books.open(rules()).accounts(3);
            books.earned(1, 120);
            TimeMovementId order = books.ordered(1, 60);
            books.related(1, 2, Kin.CHILD);
            books.time = books.time.plus(Duration.ofDays(1));

            books.refuses(Problem.SERVED_ONESELF, books.confirmation(1, order, 1, 60));
            books.refuses(Problem.SERVED_RELATIVE, books.confirmation(1, order, 2, 60));
            books.refuses(Problem.MORE_THAN_ORDERED, books.confirmation(1, order, 3, 61));
            books.refuses(Problem.UNKNOWN_TIME_MOVEMENT, books.confirmation(1, books.newMovement(), 3, 60));
            books.refuses(Problem.UNKNOWN_TIME_ACCOUNT, books.confirmation(1, order, 4, 60));
        }

        @Test
        void isOfEitherNumberOfAPerson() {
            books.open(rules()).accounts(1);
            books.earned(1, 120);
            merged(2, 1);

            TimeMovementId order = books.ordered(2, 100);

            assertThat(books.balance(1)).isEqualTo(20);
            books.send(books.takingBack(2, order));
            assertThat(books.balance(1)).isEqualTo(120);
        }
    }

    @Nested
    class AGift {

        @Test
        void isAcceptedOnceAndNotGivenOn() {
            books.open(rules()).accounts(3);
            books.earned(1, 120);
            books.verified(1, 2, Kin.SPOUSE);
            books.verified(2, 3, Kin.PARENT);
            OfferTimeGift gift = books.gift(1, 2, 100);

            TimeTerms terms = books.send(gift);
            assertThat(terms.balance()).isEqualTo(20);
            assertThat(books.sum(TimeLedger.ESCROW)).isEqualTo(100);
            assertThat(books.send(books.acceptance(gift))).isEqualTo(Effect.RECORDED);
            assertThat(books.send(books.acceptance(gift))).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(books.balance(2)).isEqualTo(100);
            assertThat(books.sum(TimeLedger.ESCROW)).isZero();
            books.refuses(Problem.GIFT_NOT_ONES_OWN, books.gift(2, 3, 1));
            books.refuses(Problem.TIME_ORDER_ENDED, books.takingBack(1, gift.movementId()));
        }

        @Test
        void isOfWhatWasEarnedAndNotOfWhatThePoolGranted() {
            books.open(rules()).accounts(2);
            books.send(books.ofAGroup(books.service(1, 3, 4, MORNING)));
            books.send(books.grant(1, 200));
            books.earned(1, 50);
            books.verified(1, 2, Kin.SPOUSE);

            books.refuses(Problem.GIFT_NOT_ONES_OWN, books.gift(1, 2, 51));
            assertThat(books.send(books.gift(1, 2, 50)).balance()).isEqualTo(200);
        }

        @Test
        void isForVerifiedRelativesOfAnAge() {
            books.born.put(person(4), LocalDate.of(1990, 1, 1));
            books.open(rules()).accounts(4);
            books.earned(1, 120);
            books.related(1, 2, Kin.SPOUSE);
            books.verified(1, 3, Kin.SIBLING);
            books.verified(1, 4, Kin.CHILD);

            books.refuses(Problem.GIFT_TO_STRANGER, books.gift(1, 5, 10));
            books.refuses(Problem.GIFT_TO_STRANGER, books.gift(1, 2, 10));
            books.refuses(Problem.GIFT_TO_STRANGER, books.gift(1, 3, 10));
            books.refuses(Problem.GIFT_RECIPIENT_TOO_YOUNG, books.gift(1, 4, 10));
            books.refuses(Problem.SERVED_ONESELF, books.gift(1, 1, 10));
        }

        @Test
        void neverGoesInARing() {
            books.open(rules()).accounts(3);
            for (int who = 1; who <= 3; who++) {
                books.earned(who, 120);
            }
            books.verified(1, 2, Kin.SPOUSE);
            books.verified(2, 3, Kin.PARENT);
            books.verified(3, 1, Kin.CHILD);
            for (OfferTimeGift gift : List.of(books.gift(1, 2, 10), books.gift(2, 3, 10))) {
                books.send(gift);
                books.send(books.acceptance(gift));
            }

            books.refuses(Problem.GIFT_RING, books.gift(2, 1, 10));
            books.refuses(Problem.GIFT_RING, books.gift(3, 1, 10));
        }

        @Test
        void closesNoRingThatWasNotThereWhenItWasOffered() {
            books.open(rules()).accounts(2);
            books.earned(1, 120);
            books.earned(2, 120);
            books.verified(1, 2, Kin.SPOUSE);
            OfferTimeGift there = books.gift(1, 2, 10);
            OfferTimeGift back = books.gift(2, 1, 10);
            books.send(there);
            books.send(back);
            books.send(books.acceptance(there));

            books.refuses(Problem.GIFT_RING, books.acceptance(back));
            books.send(books.refusal(back));
            assertThat(books.balance(2)).isEqualTo(130);
        }

        @Test
        void isAnsweredTheSameWhenItIsOfferedOrDeclinedAgain() {
            books.open(rules()).accounts(3);
            books.earned(1, 120);
            books.verified(1, 2, Kin.SPOUSE);
            OfferTimeGift gift = books.gift(1, 2, 100);
            TimeTerms low = new TimeTerms(20, true, books.time.plus(Duration.ofDays(30)));

            assertThat(books.send(gift)).isEqualTo(low);
            assertThat(books.send(gift)).isEqualTo(low);
            assertThat(books.send(books.refusal(gift))).isEqualTo(Effect.RECORDED);
            assertThat(books.send(books.refusal(gift))).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(books.send(gift)).isEqualTo(low);
            assertThat(books.balance(1)).isEqualTo(120);
            books.refuses(
                    Problem.TIME_ORDER_ENDED, new DeclineTimeGift(account(3), person(3), person(1), gift.movementId()));
            books.refuses(Problem.TIME_ORDER_ENDED, books.acceptance(gift));
        }

        @Test
        void isOnlyForWhomItWasOfferedTo() {
            books.open(rules()).accounts(3);
            books.earned(1, 120);
            books.verified(1, 2, Kin.SPOUSE);
            books.verified(1, 3, Kin.PARENT);
            OfferTimeGift gift = books.gift(1, 2, 100);
            books.send(gift);

            books.refuses(
                    Problem.UNKNOWN_TIME_MOVEMENT,
                    new AcceptTimeGift(account(3), person(3), person(1), gift.movementId()));
        }
    }

    @Nested
    class Death {

        @Test
        void donatesWhereTheRulesSaySo() {
            books.open(rules()).accounts(1);
            books.earned(1, 120);

            books.send(books.death(1, 0));

            assertThat(books.sum(TimeLedger.POOL)).isEqualTo(120);
            books.refuses(Problem.UNKNOWN_TIME_ACCOUNT, books.donation(1, 10));
        }

        @Test
        void hasARelativeInherit() {
            books.open(atDeath(AtDeath.INHERIT)).accounts(3);
            books.earned(1, 120);
            books.verified(1, 2, Kin.CHILD);
            books.verified(2, 3, Kin.SPOUSE);

            books.refuses(Problem.HEIR_REQUIRED, books.death(1, 0));
            books.refuses(Problem.HEIR_REQUIRED, books.death(1, 3));
            books.send(books.death(1, 2));

            assertThat(books.balance(2)).isEqualTo(120);
            assertThat(books.sum(TimeLedger.ESCROW)).isZero();
            books.refuses(Problem.GIFT_NOT_ONES_OWN, books.gift(2, 3, 10));
        }

        @Test
        void lapsesWhereTheRulesSaySoAndSoDoesWhatIsOwed() {
            books.open(atDeath(AtDeath.LAPSE)).accounts(1);
            books.earned(1, 120);

            books.send(books.death(1, 0));

            assertThat(books.sum(TimeLedger.ISSUED)).isZero();
        }

        @Test
        void waitsForWhatIsOpen() {
            books.open(rules()).accounts(1);
            books.earned(1, 120);
            TimeMovementId order = books.ordered(1, 60);

            books.refuses(Problem.TIME_ORDER_OPEN, books.death(1, 0));
            books.refuses(Problem.ERASURE_OBSTRUCTED, new EraseVolunteer(person(1)));

            books.send(books.takingBack(1, order));
            books.send(new EraseVolunteer(person(1)));
            assertThat(books.sum(TimeLedger.POOL)).isEqualTo(120);
        }
    }
}
