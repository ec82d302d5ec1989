package org.redvest.query.reward.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.redvest.query.Facts.CITY;
import static org.redvest.query.Facts.HONGSHAN;
import static org.redvest.query.Facts.HULI;
import static org.redvest.query.Facts.NOON;
import static org.redvest.query.Facts.SIMING;
import static org.redvest.query.Facts.delegated;
import static org.redvest.query.Facts.newDelegation;
import static org.redvest.query.Facts.newVolunteer;
import static org.redvest.query.Facts.registered;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.redvest.api.DivisionCode;
import org.redvest.api.ExchangeKey;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.Power;
import org.redvest.api.Remit;
import org.redvest.api.Text;
import org.redvest.api.id.DelegationId;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.MessageKind;
import org.redvest.api.reward.timebank.RejectionReason;
import org.redvest.api.reward.timebank.TimeBankRules;
import org.redvest.api.reward.timebank.TimeMessage;
import org.redvest.api.reward.timebank.TransferState;
import org.redvest.api.reward.timebank.event.TimeAccountOpened;
import org.redvest.api.reward.timebank.event.TimeArrived;
import org.redvest.api.reward.timebank.event.TimeBankOpened;
import org.redvest.api.reward.timebank.event.TimeBankRulesAdopted;
import org.redvest.api.reward.timebank.event.TimeExchangeAgreed;
import org.redvest.api.reward.timebank.event.TimeExchangeEnded;
import org.redvest.api.reward.timebank.event.TimeMessageReceived;
import org.redvest.api.reward.timebank.event.TimeMessageSent;
import org.redvest.api.reward.timebank.event.TimeReceived;
import org.redvest.api.reward.timebank.event.TimeSent;
import org.redvest.api.reward.timebank.event.TimeSentBack;
import org.redvest.api.reward.timebank.query.TimeExchanges;
import org.redvest.api.reward.timebank.query.TimeExchanges.ExchangePartner;
import org.redvest.api.reward.timebank.query.TimeMessages;
import org.redvest.api.reward.timebank.query.TimeMessages.SignedMessage;
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
class TimeExchangesTest {

    private static final String EXCHANGES = "/api/v1/time-banks/{bank}/exchanges";
    private static final String MESSAGES = EXCHANGES + "/{partner}/messages";
    private static final PartnerCode SELF = new PartnerCode(SIMING);
    private static final PartnerCode NANJING = new PartnerCode("nanjing-jianye");
    private static final ExchangeNumber THERE = new ExchangeNumber("NJ-0042");
    private static final ExchangeKey KEY = ExchangeKey.of(new byte[32]);
    private static final MessageSignature SIGNATURE = MessageSignature.of(new byte[64]);
    private static final Instant LATER = NOON.plus(Duration.ofDays(3));

    private final Ledger ledger;
    private final Reader reader;
    private TimeBankId bank = TimeBankId.from(UUID.randomUUID());
    private VolunteerId holder = newVolunteer();
    private String officer = "";
    private String stranger = "";

    TimeExchangesTest(Ledger ledger, Reader reader) {
        this.ledger = ledger;
        this.reader = reader;
    }

    @BeforeEach
    void agree() {
        bank = TimeBankId.from(UUID.randomUUID());
        holder = newVolunteer();
        DelegationId city = newDelegation();
        officer = "time-" + city;
        stranger = "huli-" + city;
        ledger.record(
                NOON,
                new TimeBankOpened(bank, new DivisionCode(SIMING), new Text("思明区时间银行")),
                new TimeBankRulesAdopted(
                        bank,
                        1,
                        LocalDate.of(2021, 2, 1),
                        new TimeBankRules(18, true, 900, 60, 60, 0, 60, 30, true, List.of(), AtDeath.DONATE)),
                registered(holder, HONGSHAN),
                new TimeAccountOpened(TimeAccountId.of(holder), holder, bank, LocalDate.of(2021, 2, 16)),
                delegated(city, null, "c-" + city, Remit.in(new DivisionCode(CITY)), NOON, Power.RUN_TIME_BANK),
                delegated(
                        newDelegation(), city, officer, Remit.in(new DivisionCode(SIMING)), NOON, Power.RUN_TIME_BANK),
                delegated(newDelegation(), city, stranger, Remit.in(new DivisionCode(HULI)), NOON, Power.RUN_TIME_BANK),
                agreed(NANJING, "南京市建邺区时间银行"));
    }

    private TimeExchangeId exchange(PartnerCode partner) {
        return TimeExchangeId.of(bank, partner.value());
    }

    private TimeExchangeAgreed agreed(PartnerCode partner, String name) {
        return new TimeExchangeAgreed(
                exchange(partner),
                bank,
                SELF,
                partner,
                new Text(name),
                KEY,
                LocalDate.of(2022, 1, 1),
                new Text("东民协〔2026〕3号"));
    }

    private static TimeMovementId newMovement() {
        return TimeMovementId.from(UUID.randomUUID());
    }

    private static TimeMessage message(
            PartnerCode from,
            PartnerCode to,
            long sequence,
            MessageKind kind,
            long minutes,
            TimeMovementId movement,
            @Nullable RejectionReason reason) {
        return new TimeMessage(
                TimeMessage.VERSION,
                from,
                to,
                sequence,
                MessageHash.NONE,
                kind,
                minutes,
                THERE,
                new ExchangeNumber(movement.value()),
                reason);
    }

    private TimeMessage sent(Instant at, long sequence, long minutes, TimeMovementId movement) {
        TimeMessage message = message(SELF, NANJING, sequence, MessageKind.TRANSFER, minutes, movement, null);
        ledger.record(
                at,
                new TimeSent(TimeAccountId.of(holder), holder, bank, movement, NANJING, THERE, minutes, 1),
                new TimeMessageSent(
                        exchange(NANJING), bank, message, message.hash(), SIGNATURE, TimeAccountId.of(holder)));
        return message;
    }

    private void answered(
            Instant at, long sequence, long minutes, TimeMovementId movement, @Nullable RejectionReason reason) {
        TimeMessage message = message(
                NANJING,
                SELF,
                sequence,
                reason == null ? MessageKind.ACKNOWLEDGEMENT : MessageKind.REJECTION,
                minutes,
                movement,
                reason);
        ledger.record(
                at,
                reason == null
                        ? new TimeArrived(TimeAccountId.of(holder), holder, bank, movement, NANJING, minutes)
                        : new TimeSentBack(
                                TimeAccountId.of(holder), holder, bank, movement, NANJING, minutes, reason, false),
                new TimeMessageReceived(exchange(NANJING), bank, message, message.hash(), SIGNATURE));
    }

    private void received(long minutes, long setAside) {
        ledger.record(
                NOON,
                new TimeReceived(
                        TimeAccountId.of(holder),
                        holder,
                        bank,
                        newMovement(),
                        NANJING,
                        new ExchangeNumber("T-1"),
                        minutes,
                        setAside,
                        1));
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

    private TimeProof proof(String more) {
        return reader.ask(TimeProof.class, "/api/v1/time-banks/{bank}/proof" + more, bank);
    }

    private TimeStatement statement(String more) {
        return reader.ask(TimeStatement.class, "/api/v1/time-accounts/{account}" + more, TimeAccountId.of(holder));
    }

    @Test
    void showsWhatIsInSuspenseUntilItIsAnswered() {
        TimeMovementId arrived = newMovement();
        TimeMovementId rejected = newMovement();
        received(200, 20);
        sent(NOON, 1, 50, arrived);
        sent(NOON, 2, 30, rejected);
        sent(NOON, 3, 10, newMovement());
        answered(LATER, 1, 50, arrived, null);
        answered(LATER, 2, 30, rejected, RejectionReason.NO_OPEN_ACCOUNT);

        TimeProof now = proof("");
        assertThat(now)
                .isEqualTo(new TimeProof(bank, null, 1, 0, 0, 0, 0, 120, 20, 0, 0, 10, -150, true, now.position()));
        assertThat(proof("?date=2022-06-02").suspense()).isEqualTo(90);
        assertThat(statement("").minutes()).isEqualTo(120);
        assertThat(statement("").suspense()).isEqualTo(10);
        assertThat(statement("").entries())
                .extracting(StatementLine::kind, StatementLine::state, StatementLine::counterpart)
                .contains(
                        tuple(Kind.SENT, TransferState.ACKNOWLEDGED, "nanjing-jianye"),
                        tuple(Kind.SENT, TransferState.REJECTED, "nanjing-jianye"),
                        tuple(Kind.SENT, TransferState.WAITING, "nanjing-jianye"),
                        tuple(Kind.ARRIVED, null, "nanjing-jianye"),
                        tuple(Kind.SENT_BACK, null, "nanjing-jianye"),
                        tuple(Kind.RECEIVED, null, "nanjing-jianye"));
        assertThat(statement("?at=2022-06-02").suspense()).isEqualTo(90);
    }

    @Test
    void listsPartnersWithTheirSequences() {
        PartnerCode hefei = new PartnerCode("hefei");
        ledger.record(NOON, agreed(hefei, "合肥市时间银行"), new TimeExchangeEnded(exchange(hefei), bank, new Text("终止")));
        TimeMovementId arrived = newMovement();
        sent(NOON, 1, 50, arrived);
        sent(NOON, 2, 30, newMovement());
        answered(NOON, 1, 50, arrived, null);

        TimeExchanges first = as(officer, EXCHANGES + "?limit=1", bank).as(TimeExchanges.class);
        TimeExchanges second = as(
                        officer,
                        EXCHANGES + "?limit=1&cursor={cursor}",
                        bank,
                        Objects.requireNonNull(first.nextCursor()))
                .as(TimeExchanges.class);

        assertThat(first.exchanges()).singleElement().satisfies(partner -> {
            assertThat(partner.partner()).isEqualTo(hefei);
            assertThat(partner.ended()).isTrue();
        });
        assertThat(second.exchanges())
                .containsExactly(new ExchangePartner(
                        NANJING,
                        "南京市建邺区时间银行",
                        KEY.value(),
                        LocalDate.of(2022, 1, 1),
                        "东民协〔2026〕3号",
                        false,
                        30,
                        50,
                        2,
                        1));
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void isAgreedAgainAfterItsEnd() {
        ledger.record(NOON, new TimeExchangeEnded(exchange(NANJING), bank, new Text("终止")), agreed(NANJING, "南京市时间银行"));

        assertThat(as(officer, EXCHANGES, bank).as(TimeExchanges.class).exchanges())
                .singleElement()
                .satisfies(partner -> {
                    assertThat(partner.name()).isEqualTo("南京市时间银行");
                    assertThat(partner.ended()).isFalse();
                });
    }

    @Test
    void handsOnMessagesInTheirOrder() {
        TimeMovementId arrived = newMovement();
        TimeMovementId rejected = newMovement();
        TimeMessage first = sent(NOON, 1, 50, arrived);
        TimeMessage second = sent(NOON, 2, 30, rejected);
        TimeMessage third = message(SELF, NANJING, 3, MessageKind.ACKNOWLEDGEMENT, 5, newMovement(), null);
        ledger.record(NOON, new TimeMessageSent(exchange(NANJING), bank, third, third.hash(), SIGNATURE, null));
        answered(LATER, 1, 50, arrived, null);

        TimeMessages page = as(officer, MESSAGES + "?limit=2", bank, NANJING).as(TimeMessages.class);
        TimeMessages rest = as(
                        officer, MESSAGES + "?after={after}", bank, NANJING, Objects.requireNonNull(page.nextCursor()))
                .as(TimeMessages.class);

        assertThat(page.messages())
                .containsExactly(
                        new SignedMessage(
                                first, first.hash().value(), SIGNATURE.value(), TransferState.ACKNOWLEDGED, NOON),
                        new SignedMessage(
                                second, second.hash().value(), SIGNATURE.value(), TransferState.WAITING, NOON));
        assertThat(rest.messages())
                .containsExactly(new SignedMessage(third, third.hash().value(), SIGNATURE.value(), null, NOON));
        assertThat(rest.nextCursor()).isNull();
    }

    @Test
    void isForWhoRunsTheBank() {
        assertThat(as(stranger, EXCHANGES, bank).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(as(stranger, MESSAGES, bank, NANJING).problem()).isEqualTo("403 AUTHORITY_MISSING");
        assertThat(as(officer, MESSAGES, bank, "hefei").problem()).isEqualTo("404 UNKNOWN_TIME_EXCHANGE");
        assertThat(as(officer, MESSAGES, TimeBankId.from(UUID.randomUUID()), NANJING)
                        .problem())
                .isEqualTo("404 UNKNOWN_TIME_BANK");
    }
}
