package org.redvest.command.reward.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.DepositId;
import org.redvest.api.id.MergeCaseId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.MergeTookEffect;
import org.redvest.api.reward.deposit.DepositKind;
import org.redvest.api.reward.deposit.command.CheckDeposit;
import org.redvest.api.reward.deposit.command.RecordDeposit;
import org.redvest.api.reward.deposit.event.DepositRecorded;
import org.redvest.api.reward.points.event.PointsDeposited;
import org.redvest.api.reward.scheme.Expiry;
import org.redvest.api.reward.scheme.Rounding;
import org.redvest.api.reward.scheme.SchemeRules;
import org.redvest.api.reward.scheme.event.SchemeOpened;
import org.redvest.api.reward.scheme.event.SchemeRulesAdopted;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.Refused;
import org.redvest.command.SettableClock;
import org.redvest.command.city.policy.FoundingPolicies;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.reward.points.PointsAccount;
import org.redvest.command.reward.points.TestPoints;
import org.redvest.command.reward.scheme.PointsSchemes;

class DepositDeskTest {

    private static final SchemeId XINGHU = SchemeId.from(new UUID(7, 1));
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId LI = VolunteerId.from(new UUID(1, 2));
    private static final VolunteerId ALSO_LI = VolunteerId.from(new UUID(1, 3));
    private static final VolunteerId WANG = VolunteerId.from(new UUID(1, 4));
    private static final MergeCaseId MERGE = MergeCaseId.of(LI, ALSO_LI);
    private static final DepositId DEPOSIT = DepositId.from(new UUID(8, 1));
    private static final PointsAccountId ACCOUNT = PointsAccountId.of(SHEN, XINGHU);
    private static final LocalDate MARCH_7 = LocalDate.of(2026, 3, 7);

    private final LedgerInMemory ledger = ledger();

    private static LedgerInMemory ledger() {
        Clock clock = new SettableClock(() -> Instant.parse("2026-03-09T04:00:00Z"));
        PointsSchemes schemes = new PointsSchemes(
                FoundingPolicies.inForce(),
                () -> new DivisionCode("441200"),
                () -> Stream.of(
                        new SchemeOpened(XINGHU, new Text("星湖爱心银行"), new DivisionCode("441202001024")),
                        new SchemeRulesAdopted(
                                XINGHU,
                                1,
                                new Text("first"),
                                LocalDate.of(2020, 1, 1),
                                Instant.EPOCH,
                                rules(),
                                new Text("3号"))));
        Volunteers volunteers = new Volunteers(
                id -> id.equals(LI) || id.equals(ALSO_LI)
                        ? List.of(Registrations.registered(id), new MergeTookEffect(id, MERGE, LI, ALSO_LI))
                        : List.of(Registrations.registered(id)),
                document -> Optional.empty());
        return new LedgerInMemory(configurer -> TestPoints.register(
                        configurer.configureAggregate(Deposit.class),
                        schemes,
                        clock,
                        (volunteer, record) -> true,
                        account -> List.of())
                .registerCommandHandler(configuration -> new DepositDesk(
                        configuration.repository(Deposit.class),
                        configuration.repository(PointsAccount.class),
                        volunteers,
                        schemes,
                        clock)));
    }

    private static SchemeRules rules() {
        return new SchemeRules(
                10,
                List.of(),
                List.of(),
                Rounding.downTo(1),
                null,
                Expiry.afterYears(0),
                0,
                List.of(new SchemeRules.Valuation(new Text("雨伞"), 15)),
                16);
    }

    private static RecordDeposit deposit(
            DepositKind kind, String content, @Nullable VolunteerId handler, @Nullable VolunteerId checker) {
        return new RecordDeposit(DEPOSIT, SHEN, XINGHU, kind, new Text(content), 30, MARCH_7, handler, checker, null);
    }

    private static RecordDeposit umbrellas(@Nullable VolunteerId handler, @Nullable VolunteerId checker) {
        return deposit(DepositKind.GOODS, "雨伞", handler, checker);
    }

    private void refused(Problem reason, RecordDeposit command) {
        Refused.assertRefused(reason, () -> ledger.send(command));
        assertThat(ledger.events()).isEmpty();
    }

    private void assertCredited(int points) {
        assertThat(ledger.events(ACCOUNT.value()))
                .singleElement()
                .isInstanceOfSatisfying(PointsDeposited.class, deposited -> assertThat(deposited.points())
                        .isEqualTo(points));
    }

    @Test
    void goodsOfAFileGiveTheirPointsAsSomebodyElseSentIt() {
        ledger.send(umbrellas(LI, WANG));

        assertCredited(450);
        assertThat(ledger.send(umbrellas(LI, WANG))).isEqualTo(Effect.ALREADY_RECORDED);
        assertThat(ledger.sendAs("zhao", new CheckDeposit(DEPOSIT))).isEqualTo(Effect.ALREADY_RECORDED);
        assertCredited(450);
    }

    /** 李 has two numbers, of which a file may name either. */
    @ParameterizedTest
    @CsvSource({"2, 2", "2, 3", "3, 2"})
    void goodsOfAFileAreRefusedWhereWhoTookThemInSentIt(long handler, long checker) {
        refused(
                Problem.DEPOSIT_CHECKER_IS_HANDLER,
                umbrellas(VolunteerId.from(new UUID(1, handler)), VolunteerId.from(new UUID(1, checker))));
    }

    @Test
    void serviceNeedsNoSecondPerson() {
        ledger.send(deposit(DepositKind.SERVICE_TIME, "敬老陪护", LI, LI));

        assertCredited(5);
    }

    @Test
    void nobodyTakesInTheirOwn() {
        refused(Problem.DEPOSIT_HANDLER_IS_DEPOSITOR, umbrellas(SHEN, WANG));
    }

    @Test
    void goodsWaitForASecondPersonAndGiveTheirPointsOnce() {
        ledger.sendAs("li", umbrellas(null, null));
        Refused.assertRefused(Problem.DEPOSIT_CHECKER_IS_HANDLER, () -> ledger.sendAs("li", new CheckDeposit(DEPOSIT)));
        assertThat(ledger.events()).singleElement().isInstanceOf(DepositRecorded.class);

        assertThat(ledger.sendAs("wang", new CheckDeposit(DEPOSIT))).isEqualTo(Effect.RECORDED);

        assertThat(ledger.sendAs("wang", new CheckDeposit(DEPOSIT))).isEqualTo(Effect.ALREADY_RECORDED);
        assertCredited(450);
    }
}
