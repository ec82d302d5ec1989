package org.redvest.query.reward.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.merged;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.ClosingCause;
import org.redvest.api.reward.timebank.TimeBankRules;
import org.redvest.api.reward.timebank.event.TimeAccountClosed;
import org.redvest.api.reward.timebank.event.TimeAccountOpened;
import org.redvest.api.reward.timebank.event.TimeBankOpened;
import org.redvest.api.reward.timebank.event.TimeBankRulesAdopted;
import org.redvest.api.reward.timebank.event.TimeDeposited;
import org.redvest.api.reward.timebank.event.TimeDonated;
import org.redvest.api.reward.timebank.event.TimeDrawn;
import org.redvest.api.reward.timebank.event.TimeGiftAccepted;
import org.redvest.api.reward.timebank.event.TimeGiftOffered;
import org.redvest.api.reward.timebank.event.TimeGiftTaken;
import org.redvest.api.reward.timebank.event.TimeOrdered;
import org.redvest.api.reward.timebank.query.TimeAccounts;
import org.redvest.api.reward.timebank.query.TimeBanks;
import org.redvest.api.reward.timebank.query.TimeProof;
import org.redvest.api.reward.timebank.query.TimeStatement;
import org.redvest.api.reward.timebank.query.TimeStatement.Kind;
import org.redvest.api.reward.timebank.query.TimeStatement.StatementLine;
import org.redvest.platform.messaging.LogPositions;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.redvest.query.Ledger;
import org.redvest.query.QuerySideTest;
import org.redvest.query.Reader;

@QuerySideTest
class TimeStatementTest {

    private static final String STATEMENT = "/api/v1/time-accounts/{account}";
    private static final String BANKS = "/api/v1/time-banks";
    private static final TimeBankRules RULES =
            new TimeBankRules(18, true, 900, 60, 60, 0, 60, 30, true, List.of(new Text("外出代办")), AtDeath.DONATE);

    private final Ledger ledger;
    private final Reader reader;
    private TimeBankId bank = TimeBankId.from(UUID.randomUUID());
    private VolunteerId holder = newVolunteer();
    private VolunteerId other = newVolunteer();

    TimeStatementTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeEach
    void open() {
        bank = TimeBankId.from(UUID.randomUUID());
        holder = newVolunteer();
        other = newVolunteer();
        ledger.record(
                NOON,
                new TimeBankOpened(bank, new DivisionCode("350203"), new Text("思明区时间银行")),
                new TimeBankRulesAdopted(bank, 1, LocalDate.of(2021, 2, 1), RULES),
                registered(holder, HONGSHAN),
                registered(other, HONGSHAN),
                opened(holder),
                opened(other));
    }

    private TimeAccountOpened opened(VolunteerId volunteer) {
        return new TimeAccountOpened(TimeAccountId.of(volunteer), volunteer, bank, LocalDate.of(2021, 2, 16));
    }

    private static TimeMovementId newMovement() {
        return TimeMovementId.from(UUID.randomUUID());
    }

    private TimeDeposited deposited(VolunteerId server, String start, long minutes, long setAside) {
        Instant begun = Instant.parse(start);
        return new TimeDeposited(
                TimeAccountId.of(server),
                server,
                bank,
                newMovement(),
                newVolunteer(),
                newVolunteer(),
                null,
                begun,
                begun.plus(Duration.ofMinutes(minutes)),
                new Text("外出代办"),
                new Text("火光社区居委会"),
                new DivisionCode(HONGSHAN),
                minutes,
                setAside,
                0,
                1,
                null);
    }

    private TimeOrdered ordered(long minutes) {
        return new TimeOrdered(
                TimeAccountId.of(holder),
                holder,
                bank,
                newMovement(),
                new Text("外出代办"),
                minutes,
                0,
                false,
                NOON.plus(Duration.ofDays(30)),
                1);
    }

    private TimeStatement statement(String more) {
        return reader.ask(TimeStatement.class, STATEMENT + more, TimeAccountId.of(holder));
    }

    private TimeProof proof(String more) {
        return reader.ask(TimeProof.class, BANKS + "/{bank}/proof" + more, bank);
    }

    @Test
    void showsWholeMinutesAndHoursToATenth() {
        TimeDeposited service = deposited(holder, "2021-02-20T02:00:00Z", 816, 0);
        long position = ledger.record(NOON, service);

        TimeStatement statement = statement("");

        assertThat(statement.minutes()).isEqualTo(816);
        assertThat(statement.hours()).isEqualTo(new BigDecimal("13.6"));
        assertThat(statement.entries())
                .containsExactly(new StatementLine(
                        Kind.DEPOSITED,
                        LocalDate.of(2021, 2, 20),
                        NOON,
                        service.movementId(),
                        816,
                        816,
                        0,
                        816L,
                        service.beneficiary().value(),
                        service.witness().value(),
                        service.start(),
                        service.end(),
                        "外出代办",
                        "火光社区居委会",
                        HONGSHAN,
                        1,
                        null,
                        position));
    }

    /** What was served counts from its day on, whenever it was recorded. */
    @ParameterizedTest
    @CsvSource({"2021-02-19, 0", "2021-02-20, 60", "2021-03-01, 150", "2022-05-31, 150", "2022-06-01, 120"})
    void isAsOfTheEndOfADay(String day, long minutes) {
        ledger.record(
                NOON,
                deposited(holder, "2021-03-01T02:00:00Z", 90, 0),
                deposited(holder, "2021-02-20T02:00:00Z", 60, 0),
                ordered(30));

        assertThat(statement("?at=" + day).minutes()).isEqualTo(minutes);
        assertThat(proof("?date=" + day).balanced()).isTrue();
    }

    @Test
    void tellsWhatWaitsUntilThatEnds() {
        TimeOrdered order = ordered(60);
        ledger.record(NOON, deposited(holder, "2021-02-20T02:00:00Z", 200, 50), order);

        assertThat(statement("").minutes()).isEqualTo(90);
        assertThat(statement("").setAside()).isEqualTo(50);
        assertThat(statement("").waiting()).isEqualTo(60);

        ledger.record(
                NOON,
                new TimeDrawn(TimeAccountId.of(holder), holder, bank, order.movementId(), other, 45, 15),
                deposited(other, "2022-05-20T02:00:00Z", 45, 0));

        assertThat(statement("").minutes()).isEqualTo(105);
        assertThat(statement("").waiting()).isZero();
        assertThat(statement("").entries())
                .extracting(StatementLine::kind)
                .containsExactly(Kind.DRAWN, Kind.ORDERED, Kind.DEPOSITED);
    }

    @Test
    void hasBooksThatSumToZero() {
        TimeMovementId gift = newMovement();
        ledger.record(
                NOON,
                deposited(holder, "2021-02-20T02:00:00Z", 300, 100),
                new TimeDonated(TimeAccountId.of(holder), holder, bank, newMovement(), 100, 20),
                ordered(30),
                new TimeGiftOffered(
                        TimeAccountId.of(holder),
                        holder,
                        bank,
                        gift,
                        other,
                        50,
                        150,
                        false,
                        NOON.plus(Duration.ofDays(30))),
                new TimeGiftTaken(TimeAccountId.of(holder), holder, bank, gift, other),
                new TimeGiftAccepted(TimeAccountId.of(other), other, bank, gift, holder, 50));

        TimeProof proof = proof("");

        assertThat(proof)
                .isEqualTo(new TimeProof(bank, null, 2, 1, 1, 300, 300, 150, 0, 30, 120, 0, 0, true, proof.position()));
        assertThat(statement("").waiting()).isEqualTo(30);

        ledger.record(
                NOON,
                new TimeAccountClosed(
                        TimeAccountId.of(other),
                        other,
                        bank,
                        newMovement(),
                        ClosingCause.DEATH,
                        AtDeath.LAPSE,
                        null,
                        50,
                        0,
                        new Text("死亡医学证明")));

        assertThat(proof("").accounts()).isEqualTo(1);
        assertThat(proof("").issued()).isEqualTo(250);
        assertThat(proof("").balanced()).isTrue();
    }

    @Test
    void isOfEveryNumberOfAPerson() {
        ledger.record(NOON, deposited(holder, "2021-02-20T02:00:00Z", 60, 0));
        ledger.record(NOON, merged(other, holder));

        assertThat(reader.ask(TimeStatement.class, STATEMENT, TimeAccountId.of(other))
                        .minutes())
                .isEqualTo(60);
    }

    @Test
    void comesPageByPage() {
        for (int day = 10; day < 15; day++) {
            ledger.record(NOON, deposited(holder, "2021-03-%dT02:00:00Z".formatted(day), 10, 0));
        }
        List<Long> balances = new ArrayList<>();

        TimeStatement page = statement("?limit=2");
        while (true) {
            page.entries().forEach(entry -> balances.add(entry.balance()));
            if (page.nextCursor() == null) {
                break;
            }
            page = statement("?limit=2&cursor=" + page.nextCursor());
        }

        assertThat(balances).containsExactly(50L, 40L, 30L, 20L, 10L);
    }

    private Reader.Answer as(String subject, String address, Object... variables) {
        return reader.get(
                Map.of(
                        "Authorization",
                        "Bearer " + TestIssuer.shared().token(subject, Role.DISTRICT_OFFICER),
                        LogPositions.HEADER,
                        String.valueOf(ledger.head())),
                address,
                variables);
    }

    @Test
    void isListedWithItsBankToWhomADelegationReachesThere() {
        DelegationId city = newDelegation();
        String officer = "time-" + city;
        ledger.record(
                NOON,
                delegated(city, null, "c-" + city, Remit.in(new DivisionCode(CITY)), NOON, Power.RUN_TIME_BANK),
                delegated(
                        newDelegation(), city, officer, Remit.in(new DivisionCode(SIMING)), NOON, Power.RUN_TIME_BANK),
                delegated(
                        newDelegation(),
                        city,
                        "h-" + city,
                        Remit.in(new DivisionCode(HULI)),
                        NOON,
                        Power.RUN_TIME_BANK),
                deposited(holder, "2021-02-20T02:00:00Z", 60, 0));

        TimeAccounts first =
                as(officer, BANKS + "/{bank}/accounts?limit=1", bank).as(TimeAccounts.class);
        TimeAccounts second = as(
                        officer,
                        BANKS + "/{bank}/accounts?limit=1&cursor={cursor}",
                        bank,
                        Objects.requireNonNull(first.nextCursor()))
                .as(TimeAccounts.class);

        assertThat(as("h-" + city, BANKS + "/{bank}/accounts", bank).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(first.accounts()).singleElement().satisfies(account -> assertThat(account.minutes())
                .isEqualTo(60));
        assertThat(second.accounts()).singleElement().satisfies(account -> assertThat(account.volunteerId())
                .isEqualTo(other));
        assertThat(second.nextCursor()).isNull();
        assertThat(reader.ask(TimeBanks.Bank.class, BANKS + "/{bank}", bank).rules())
                .containsExactly(new TimeBanks.Rules(1, LocalDate.of(2021, 2, 1), RULES));
        assertThat(reader.ask(TimeBanks.class, BANKS + "?limit=200").timeBanks())
                .extracting(TimeBanks.Bank::timeBankId)
                .contains(bank);
    }

    @Test
    void hasEachBanksOwnRulesOnAPageOfBanks() {
        TimeBankId second = TimeBankId.from(UUID.randomUUID());
        TimeBankId third = TimeBankId.from(UUID.randomUUID());
        TimeBankRules later =
                new TimeBankRules(18, true, 600, 60, 60, 0, 60, 30, true, List.of(new Text("外出代办")), AtDeath.LAPSE);
        ledger.record(
                NOON,
                new TimeBankOpened(second, new DivisionCode("350205"), new Text("海沧区时间银行")),
                new TimeBankOpened(third, new DivisionCode("350206"), new Text("湖里区时间银行")),
                new TimeBankRulesAdopted(third, 1, LocalDate.of(2021, 3, 1), later),
                new TimeBankRulesAdopted(bank, 2, LocalDate.of(2022, 1, 1), later));
        List<TimeBanks.Bank> banks = new ArrayList<>();

        TimeBanks page = reader.ask(TimeBanks.class, BANKS + "?limit=2");
        while (true) {
            banks.addAll(page.timeBanks());
            if (page.nextCursor() == null) {
                break;
            }
            page = reader.ask(TimeBanks.class, BANKS + "?limit=2&cursor=" + page.nextCursor());
        }

        assertThat(banks)
                .filteredOn(each -> List.of(bank, second, third).contains(each.timeBankId()))
                .extracting(TimeBanks.Bank::rules)
                .containsExactly(
                        List.of(
                                new TimeBanks.Rules(1, LocalDate.of(2021, 2, 1), RULES),
                                new TimeBanks.Rules(2, LocalDate.of(2022, 1, 1), later)),
                        List.of(),
                        List.of(new TimeBanks.Rules(1, LocalDate.of(2021, 3, 1), later)));
    }

    @Test
    void isOfWhatThereIs() {
        assertThat(reader.get(STATEMENT, TimeAccountId.of(newVolunteer())).problem())
                .isIn("404 UNKNOWN_TIME_ACCOUNT", "403 AUTHORITY_MISSING");
        assertThat(reader.get(BANKS + "/{bank}/proof", TimeBankId.from(UUID.randomUUID()))
                        .problem())
                .isEqualTo("404 UNKNOWN_TIME_BANK");
        assertThat(reader.get(BANKS + "/{bank}", TimeBankId.from(UUID.randomUUID()))
                        .problem())
                .isEqualTo("404 UNKNOWN_TIME_BANK");
    }
}
