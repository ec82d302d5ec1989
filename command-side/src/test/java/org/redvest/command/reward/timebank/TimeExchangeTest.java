package org.redvest.command.reward.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.reward.timebank.TimeBooks.BANK;
import static org.redvest.command.reward.timebank.TimeBooks.KEYS;
import static org.redvest.command.reward.timebank.TimeBooks.OPENED;
import static org.redvest.command.reward.timebank.TimeBooks.account;
import static org.redvest.command.reward.timebank.TimeBooks.capped;
import static org.redvest.command.reward.timebank.TimeBooks.person;
import static org.redvest.command.reward.timebank.TimeBooks.rules;

import com.google.crypto.tink.subtle.Ed25519Sign;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.ExchangeKey;
import org.redvest.api.ExchangeNumber;
import org.redvest.api.MessageHash;
import org.redvest.api.MessageSignature;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.person.erasure.command.EraseVolunteer;
import org.redvest.api.reward.timebank.AtDeath;
import org.redvest.api.reward.timebank.Kin;
import org.redvest.api.reward.timebank.MessageKind;
import org.redvest.api.reward.timebank.RejectionReason;
import org.redvest.api.reward.timebank.TimeBankRules;
import org.redvest.api.reward.timebank.TimeLedger;
import org.redvest.api.reward.timebank.TimeMessage;
import org.redvest.api.reward.timebank.command.AdoptTimeBankRules;
import org.redvest.api.reward.timebank.command.AgreeTimeExchange;
import org.redvest.api.reward.timebank.command.EndTimeExchange;
import org.redvest.api.reward.timebank.command.OpenTimeAccount;
import org.redvest.api.reward.timebank.command.OpenTimeBank;
import org.redvest.api.reward.timebank.command.ReceiveTimeMessage;
import org.redvest.api.reward.timebank.command.SendTime;
import org.redvest.api.reward.timebank.event.TimeMessageSent;
import org.redvest.api.reward.timebank.event.TimePoolChanged;
import org.redvest.api.reward.timebank.event.TimeReceived;
import org.redvest.command.vault.Signer;

/** What goes between two banks, by messages that a test may change, lose, repeat or forge on their way. */
class TimeExchangeTest {

    private static final PartnerCode HERE = new PartnerCode("350203");
    private static final PartnerCode NANJING = new PartnerCode("nanjing-jianye");
    private static final TimeExchangeId EXCHANGE = TimeExchangeId.of(BANK, NANJING.value());
    private static final Text BASIS = new Text("东民协〔2026〕3号");
    private static final ExchangeNumber THERE = new ExchangeNumber("NJ-0042");

    private final TimeBooks books = new TimeBooks();
    private final Partner nanjing = new Partner();

    /** A bank of another city, on a program of its own. */
    private static final class Partner {

        private final Ed25519Sign.KeyPair keys;
        private long sequence;
        private MessageHash last = MessageHash.NONE;

        Partner() {
            try {
                this.keys = Ed25519Sign.KeyPair.newKeyPair();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        ExchangeKey key() {
            return ExchangeKey.of(keys.getPublicKey());
        }

        MessageSignature sign(TimeMessage message) {
            try {
                return MessageSignature.of(new Ed25519Sign(keys.getPrivateKey()).sign(message.bytes()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        TimeMessage message(
                MessageKind kind, long minutes, String account, String reference, @Nullable RejectionReason reason) {
            sequence++;
            TimeMessage message = new TimeMessage(
                    TimeMessage.VERSION,
                    NANJING,
                    HERE,
                    sequence,
                    last,
                    kind,
                    minutes,
                    new ExchangeNumber(account),
                    new ExchangeNumber(reference),
                    reason);
            last = message.hash();
            return message;
        }

        TimeMessage transfer(String account, long minutes) {
            return message(MessageKind.TRANSFER, minutes, account, "T-" + (sequence + 1), null);
        }

        TimeMessage answer(SendTime sent, @Nullable RejectionReason reason) {
            return message(
                    reason == null ? MessageKind.ACKNOWLEDGEMENT : MessageKind.REJECTION,
                    sent.minutes(),
                    sent.recipient().value(),
                    sent.movementId().value(),
                    reason);
        }

        ReceiveTimeMessage signed(TimeMessage message) {
            return new ReceiveTimeMessage(EXCHANGE, BANK, message, sign(message));
        }
    }

    @BeforeEach
    void open() {
        books.open(rules()).accounts(4);
    }

    private AgreeTimeExchange agreement() {
        return new AgreeTimeExchange(EXCHANGE, BANK, NANJING, new Text("南京市建邺区时间银行"), nanjing.key(), OPENED, BASIS);
    }

    private void agreed() {
        books.send(agreement());
    }

    private SendTime sending(int who, int minutes) {
        return new SendTime(EXCHANGE, BANK, person(who), books.newMovement(), THERE, minutes);
    }

    private SendTime sent(int who, int minutes) {
        SendTime command = sending(who, minutes);
        assertThat(books.send(command)).isEqualTo(Effect.RECORDED);
        return command;
    }

    private List<TimeMessageSent> outbox() {
        return outbox(EXCHANGE);
    }

    private List<TimeMessageSent> outbox(TimeExchangeId exchange) {
        return books.ledger.events(exchange.value()).stream()
                .filter(TimeMessageSent.class::isInstance)
                .map(TimeMessageSent.class::cast)
                .toList();
    }

    private void balanced() {
        assertThat(Stream.of(TimeLedger.values()).mapToLong(books::sum).sum()).isZero();
    }

    private TimeMessage lastAnswer() {
        return outbox().getLast().message();
    }

    @Nested
    class AnAgreement {

        @Test
        void isMadeOnceAndAgainAfterItsEnd() {
            assertThat(books.send(agreement())).isEqualTo(Effect.RECORDED);
            assertThat(books.send(agreement())).isEqualTo(Effect.ALREADY_RECORDED);
            AgreeTimeExchange otherKey =
                    new AgreeTimeExchange(EXCHANGE, BANK, NANJING, new Text("南京"), new Partner().key(), OPENED, BASIS);
            books.refuses(Problem.TIME_EXCHANGE_ALREADY_AGREED, otherKey);

            assertThat(books.send(new EndTimeExchange(EXCHANGE, BANK, BASIS))).isEqualTo(Effect.RECORDED);
            assertThat(books.send(new EndTimeExchange(EXCHANGE, BANK, BASIS))).isEqualTo(Effect.ALREADY_RECORDED);
            assertThat(books.send(otherKey)).isEqualTo(Effect.RECORDED);
        }

        @Test
        void isOfTwoBanks() {
            TimeBankId none = TimeBankId.of(new DivisionCode("350211"));

            books.refuses(
                    Problem.TIME_EXCHANGE_WITH_ITSELF,
                    new AgreeTimeExchange(
                            TimeExchangeId.of(BANK, HERE.value()),
                            BANK,
                            HERE,
                            new Text("思明"),
                            nanjing.key(),
                            OPENED,
                            BASIS));
            books.refuses(
                    Problem.UNKNOWN_TIME_BANK,
                    new AgreeTimeExchange(
                            TimeExchangeId.of(none, NANJING.value()),
                            none,
                            NANJING,
                            new Text("南京"),
                            nanjing.key(),
                            OPENED,
                            BASIS));
            books.refuses(Problem.UNKNOWN_TIME_EXCHANGE, new EndTimeExchange(EXCHANGE, BANK, BASIS));
        }
    }

    @Nested
    class WhatIsSent {

        @BeforeEach
        void agree() {
            agreed();
        }

        @Test
        void waitsInSuspenseWithASignedMessage() {
            books.earned(1, 100);

            SendTime first = sent(1, 30);
            sent(1, 20);

            assertThat(books.balance(1)).isEqualTo(50);
            assertThat(books.sum(TimeLedger.SUSPENSE)).isEqualTo(50);
            assertThat(outbox()).allSatisfy(message -> {
                assertThat(message.hash()).isEqualTo(message.message().hash());
                assertThat(Signer.isGenuine(
                                KEYS.publicKey(BANK), message.message().bytes(), message.signature()))
                        .isTrue();
            });
            assertThat(outbox().getFirst().message())
                    .isEqualTo(new TimeMessage(
                            1,
                            HERE,
                            NANJING,
                            1,
                            MessageHash.NONE,
                            MessageKind.TRANSFER,
                            30,
                            THERE,
                            new ExchangeNumber(first.movementId().value()),
                            null));
            assertThat(outbox().getLast().message().sequence()).isEqualTo(2);
            assertThat(outbox().getLast().message().previousHash())
                    .isEqualTo(outbox().getFirst().hash());
            balanced();
        }

        @Test
        void isSentOnce() {
            books.earned(1, 100);
            SendTime command = sent(1, 30);

            assertThat(books.send(command)).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(outbox()).hasSize(1);
            assertThat(books.balance(1)).isEqualTo(70);
        }

        @Test
        void isWhatIsFree() {
            books.earned(1, 100);
            books.ordered(1, 60);

            books.refuses(Problem.TIME_INSUFFICIENT, sending(1, 41));
            books.refuses(Problem.AMOUNT_NOT_POSITIVE, sending(1, 0));
            books.refuses(Problem.AMOUNT_TOO_LARGE, sending(1, 1_000_001));
            sent(1, 40);
        }

        @Test
        void isNotWhatIsSetAside() {
            TimeBooks others = new TimeBooks();
            others.open(capped(60)).accounts(1);
            others.send(agreement());
            others.earned(1, 100);

            others.refuses(
                    Problem.TIME_INSUFFICIENT,
                    new SendTime(EXCHANGE, BANK, person(1), others.newMovement(), THERE, 61));
            others.send(new SendTime(EXCHANGE, BANK, person(1), others.newMovement(), THERE, 60));

            assertThat(others.sum(TimeLedger.SUSPENSE)).isEqualTo(60);
            assertThat(others.sum(TimeLedger.SET_ASIDE)).isEqualTo(40);
        }

        @Test
        void isNotWhatWasGivenOrSentHere() {
            books.earned(1, 30);
            books.send(nanjing.signed(nanjing.transfer(account(1).value(), 50)));
            books.verified(1, 2, Kin.SPOUSE);

            books.refuses(Problem.TIME_NOT_ONES_OWN, sending(1, 31));
            books.refuses(Problem.GIFT_NOT_ONES_OWN, books.gift(1, 2, 31));
            sent(1, 30);
            assertThat(books.balance(1)).isEqualTo(50);
        }

        @Test
        void isOfWhoMayDraw() {
            books.born.put(person(2), LocalDate.of(2000, 1, 1));
            books.earned(2, 30);

            books.refuses(Problem.TOO_YOUNG_TO_DRAW, sending(2, 10));
            books.refuses(Problem.UNKNOWN_TIME_ACCOUNT, sending(9, 10));
        }

        @Test
        void goesWhileTheExchangeIsInForce() {
            books.earned(1, 30);
            TimeExchangeId unknown = TimeExchangeId.of(BANK, "hefei");
            books.refuses(
                    Problem.UNKNOWN_TIME_EXCHANGE,
                    new SendTime(unknown, BANK, person(1), books.newMovement(), THERE, 10));
            books.send(new AgreeTimeExchange(
                    unknown,
                    BANK,
                    new PartnerCode("hefei"),
                    new Text("合肥"),
                    nanjing.key(),
                    LocalDate.of(2099, 1, 1),
                    BASIS));
            books.refuses(
                    Problem.TIME_EXCHANGE_NOT_IN_FORCE,
                    new SendTime(unknown, BANK, person(1), books.newMovement(), THERE, 10));

            books.send(new EndTimeExchange(EXCHANGE, BANK, BASIS));

            books.refuses(Problem.TIME_EXCHANGE_NOT_IN_FORCE, sending(1, 10));
        }
    }

    @Nested
    class AnAnswer {

        private SendTime sending = sending(1, 30);

        @BeforeEach
        void send() {
            agreed();
            books.earned(1, 100);
            sending = sent(1, 30);
        }

        @Test
        void thatItArrivedTakesItToTheOtherBank() {
            ReceiveTimeMessage answer = nanjing.signed(nanjing.answer(sending, null));

            assertThat(books.send(answer)).isEqualTo(Effect.RECORDED);
            assertThat(books.send(answer)).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(books.balance(1)).isEqualTo(70);
            assertThat(books.sum(TimeLedger.SUSPENSE)).isZero();
            assertThat(books.sum(TimeLedger.EXCHANGED)).isEqualTo(30);
            assertThat(outbox()).hasSize(1);
            balanced();
        }

        @Test
        void thatItDidNotBringsItBack() {
            ReceiveTimeMessage answer = nanjing.signed(nanjing.answer(sending, RejectionReason.NO_OPEN_ACCOUNT));

            assertThat(books.send(answer)).isEqualTo(Effect.RECORDED);
            assertThat(books.send(answer)).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(books.balance(1)).isEqualTo(100);
            assertThat(books.sum(TimeLedger.SUSPENSE)).isZero();
            balanced();
        }

        @Test
        void isTakenAfterTheEndToo() {
            books.send(new EndTimeExchange(EXCHANGE, BANK, BASIS));

            books.send(nanjing.signed(nanjing.answer(sending, null)));

            assertThat(books.sum(TimeLedger.EXCHANGED)).isEqualTo(30);
        }

        @Test
        void thatComesAfterTheHolderIsGoneGoesToThePool() {
            books.send(books.death(1, 0));
            assertThat(books.sum(TimeLedger.SUSPENSE)).isEqualTo(30);

            books.send(nanjing.signed(nanjing.answer(sending, RejectionReason.NO_ROOM)));

            assertThat(books.balance(1)).isZero();
            assertThat(books.sum(TimeLedger.POOL)).isEqualTo(100);
            assertThat(books.bankLog()).contains(new TimePoolChanged(BANK, sending.movementId(), 30));
            balanced();
        }

        @Test
        void mayComeAfterTheHolderWasErased() {
            books.send(new EraseVolunteer(person(1)));

            books.send(nanjing.signed(nanjing.answer(sending, null)));

            assertThat(books.sum(TimeLedger.EXCHANGED)).isEqualTo(30);
            balanced();
        }

        /** What were left out would stop all that follows it, for ever. */
        @Test
        void ofNothingThatWaitsIsTakenAndHasNoEffect() {
            SendTime never = sending(2, 30);
            SendTime more = new SendTime(EXCHANGE, BANK, person(1), sending.movementId(), THERE, 31);
            SendTime elsewhere =
                    new SendTime(EXCHANGE, BANK, person(1), sending.movementId(), new ExchangeNumber("NJ-0043"), 30);

            for (SendTime odd : List.of(never, more, elsewhere)) {
                books.send(nanjing.signed(nanjing.answer(odd, null)));
            }
            assertThat(books.sum(TimeLedger.SUSPENSE)).isEqualTo(30);

            books.send(nanjing.signed(nanjing.answer(sending, null)));
            books.send(nanjing.signed(nanjing.answer(sending, RejectionReason.NO_ROOM)));
            assertThat(books.sum(TimeLedger.EXCHANGED)).isEqualTo(30);
            assertThat(books.sum(TimeLedger.SUSPENSE)).isZero();
            balanced();
        }

        /** It may come back. */
        @Test
        void isAwaitedWithRoomUnderTheCap() {
            books.send(nanjing.signed(nanjing.transfer(account(1).value(), 1_000_000)));
            assertThat(books.balance(1)).isEqualTo(rules().capMinutes() - 30);

            books.send(nanjing.signed(nanjing.answer(sending, RejectionReason.NO_OPEN_ACCOUNT)));

            assertThat(books.balance(1)).isEqualTo(rules().capMinutes());
        }
    }

    @Nested
    class WhatComes {

        @BeforeEach
        void agree() {
            agreed();
        }

        @Test
        void isCreditedOnceAndAcknowledged() {
            TimeMessage transfer = nanjing.transfer(account(1).value(), 50);

            assertThat(books.send(nanjing.signed(transfer))).isEqualTo(Effect.RECORDED);
            assertThat(books.send(nanjing.signed(transfer))).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(books.balance(1)).isEqualTo(50);
            assertThat(books.sum(TimeLedger.EXCHANGED)).isEqualTo(-50);
            assertThat(outbox()).singleElement().satisfies(answer -> {
                assertThat(answer.sender()).isNull();
                assertThat(answer.message().kind()).isEqualTo(MessageKind.ACKNOWLEDGEMENT);
                assertThat(answer.message().reference()).isEqualTo(transfer.reference());
                assertThat(answer.message().account()).isEqualTo(transfer.account());
                assertThat(answer.message().minutes()).isEqualTo(50);
            });
            balanced();
        }

        @Test
        void isSetAsideAboveTheCapAndGoesBackWhereThereIsNoRoom() {
            TimeBooks others = new TimeBooks();
            others.open(capped(60)).accounts(1);
            others.send(agreement());

            others.send(nanjing.signed(nanjing.transfer(account(1).value(), 80)));
            others.send(nanjing.signed(nanjing.transfer(account(1).value(), 1)));

            assertThat(others.balance(1)).isEqualTo(60);
            assertThat(others.sum(TimeLedger.SET_ASIDE)).isEqualTo(20);
            assertThat(others.ledger.events(account(1).value()))
                    .filteredOn(TimeReceived.class::isInstance)
                    .hasSize(1);
            assertThat(others.ledger.events(EXCHANGE.value()).getLast())
                    .isInstanceOfSatisfying(
                            TimeMessageSent.class,
                            answer -> assertThat(answer.message().reason()).isEqualTo(RejectionReason.NO_ROOM));
        }

        @Test
        void goesBackWhereItIsNoAmount() {
            for (long minutes : new long[] {0, -1, 1_000_001}) {
                books.send(nanjing.signed(nanjing.transfer(account(1).value(), minutes)));

                assertThat(lastAnswer().reason()).isEqualTo(RejectionReason.AMOUNT_REFUSED);
            }
            assertThat(books.sum(TimeLedger.EXCHANGED)).isZero();
            balanced();
        }

        @Test
        void goesBackWhereNobodyHasTheAccount() {
            books.send(books.death(3, 0));
            for (String unknown : List.of("NJ-1", account(9).value(), account(3).value(), "tba-1")) {
                assertThat(books.send(nanjing.signed(nanjing.transfer(unknown, 50))))
                        .isEqualTo(Effect.RECORDED);

                assertThat(lastAnswer().kind()).isEqualTo(MessageKind.REJECTION);
                assertThat(lastAnswer().reason()).isEqualTo(RejectionReason.NO_OPEN_ACCOUNT);
            }
            assertThat(books.sum(TimeLedger.EXCHANGED)).isZero();
        }

        @Test
        void goesBackAfterTheEnd() {
            books.send(new EndTimeExchange(EXCHANGE, BANK, BASIS));

            books.send(nanjing.signed(nanjing.transfer(account(1).value(), 50)));

            assertThat(lastAnswer().reason()).isEqualTo(RejectionReason.NOT_IN_FORCE);
            assertThat(books.balance(1)).isZero();
        }

        static Stream<Arguments> changes() {
            return Stream.<UnaryOperator<TimeMessage>>of(
                            it -> with(it, it.sequence(), it.kind(), it.minutes() + 1, it.account(), it.reference()),
                            it -> with(
                                    it,
                                    it.sequence(),
                                    it.kind(),
                                    it.minutes(),
                                    new ExchangeNumber(account(2).value()),
                                    it.reference()),
                            it -> with(
                                    it,
                                    it.sequence(),
                                    it.kind(),
                                    it.minutes(),
                                    it.account(),
                                    new ExchangeNumber("T-2")),
                            it -> with(it, 2, it.kind(), it.minutes(), it.account(), it.reference()),
                            it -> with(
                                    it,
                                    it.sequence(),
                                    MessageKind.ACKNOWLEDGEMENT,
                                    it.minutes(),
                                    it.account(),
                                    it.reference()))
                    .map(Arguments::of);
        }

        private static TimeMessage with(
                TimeMessage it,
                long sequence,
                MessageKind kind,
                long minutes,
                ExchangeNumber account,
                ExchangeNumber reference) {
            return new TimeMessage(
                    it.version(),
                    it.from(),
                    it.to(),
                    sequence,
                    it.previousHash(),
                    kind,
                    minutes,
                    account,
                    reference,
                    it.reason());
        }

        @ParameterizedTest
        @MethodSource("changes")
        void isRefusedWhereItWasChangedOnItsWay(UnaryOperator<TimeMessage> change) {
            TimeMessage genuine = nanjing.transfer(account(1).value(), 50);

            books.refuses(
                    Problem.MESSAGE_NOT_GENUINE,
                    new ReceiveTimeMessage(EXCHANGE, BANK, change.apply(genuine), nanjing.sign(genuine)));
        }

        @Test
        void isRefusedFromAnybodyElse() {
            TimeMessage forged = nanjing.transfer(account(1).value(), 50);

            books.refuses(
                    Problem.MESSAGE_NOT_GENUINE,
                    new ReceiveTimeMessage(EXCHANGE, BANK, forged, new Partner().sign(forged)));
            books.refuses(
                    Problem.UNKNOWN_TIME_EXCHANGE,
                    new ReceiveTimeMessage(TimeExchangeId.of(BANK, "hefei"), BANK, forged, nanjing.sign(forged)));
        }

        @Test
        void isRefusedWhereItIsNotForThisBank() {
            TimeMessage mine = nanjing.transfer(account(1).value(), 50);
            TimeMessage toOthers = new TimeMessage(
                    1,
                    NANJING,
                    new PartnerCode("350206"),
                    1,
                    MessageHash.NONE,
                    mine.kind(),
                    50,
                    mine.account(),
                    mine.reference(),
                    null);
            TimeMessage fromOthers = new TimeMessage(
                    1,
                    new PartnerCode("hefei"),
                    HERE,
                    1,
                    MessageHash.NONE,
                    mine.kind(),
                    50,
                    mine.account(),
                    mine.reference(),
                    null);

            books.refuses(Problem.MESSAGE_NOT_ADDRESSED, nanjing.signed(toOthers));
            books.refuses(Problem.MESSAGE_NOT_ADDRESSED, nanjing.signed(fromOthers));
        }

        @Test
        void comesInItsOrderWithoutAGap() {
            TimeMessage first = nanjing.transfer(account(1).value(), 10);
            TimeMessage second = nanjing.transfer(account(1).value(), 20);
            TimeMessage third = nanjing.transfer(account(1).value(), 30);

            books.refuses(Problem.MESSAGE_OUT_OF_SEQUENCE, nanjing.signed(second));
            books.send(nanjing.signed(first));
            books.refuses(Problem.MESSAGE_OUT_OF_SEQUENCE, nanjing.signed(third));
            books.send(nanjing.signed(second));
            books.send(nanjing.signed(third));

            assertThat(books.send(nanjing.signed(first))).isEqualTo(Effect.ALREADY_RECORDED);
            assertThat(books.balance(1)).isEqualTo(60);
        }

        @Test
        void isRefusedWhereItContradictsWhatCameBefore() {
            TimeMessage first = nanjing.transfer(account(1).value(), 10);
            books.send(nanjing.signed(first));

            books.refuses(
                    Problem.MESSAGE_CONFLICTS,
                    nanjing.signed(with(first, 1, first.kind(), 11, first.account(), first.reference())));
            books.refuses(
                    Problem.MESSAGE_CONFLICTS,
                    nanjing.signed(with(first, 2, first.kind(), 10, first.account(), new ExchangeNumber("T-2"))));
        }

        @Test
        void hasAForm() {
            TimeMessage it = nanjing.transfer(account(1).value(), 10);
            for (TimeMessage odd : List.of(
                    new TimeMessage(
                            2, NANJING, HERE, 1, MessageHash.NONE, it.kind(), 10, it.account(), it.reference(), null),
                    new TimeMessage(
                            1, NANJING, HERE, 0, MessageHash.NONE, it.kind(), 10, it.account(), it.reference(), null),
                    new TimeMessage(
                            1,
                            NANJING,
                            HERE,
                            1,
                            MessageHash.NONE,
                            MessageKind.REJECTION,
                            10,
                            it.account(),
                            it.reference(),
                            null),
                    new TimeMessage(
                            1,
                            NANJING,
                            HERE,
                            1,
                            MessageHash.NONE,
                            it.kind(),
                            10,
                            it.account(),
                            it.reference(),
                            RejectionReason.NO_ROOM))) {
                books.refuses(Problem.INVALID_FIELD, nanjing.signed(odd));
            }
        }
    }

    /** Of one ledger: each trusts nothing but the other's key. */
    @Nested
    class TwoBanks {

        private static final DivisionCode OTHER_DISTRICT = new DivisionCode("350206");
        private static final TimeBankId OTHER = TimeBankId.of(OTHER_DISTRICT);
        private static final TimeExchangeId OUT = TimeExchangeId.of(BANK, "350206");
        private static final TimeExchangeId BACK = TimeExchangeId.of(OTHER, "350203");

        @BeforeEach
        void agree() {
            books.send(new OpenTimeBank(OTHER, OTHER_DISTRICT, new Text("湖里区时间银行")));
            books.send(new AdoptTimeBankRules(
                    OTHER,
                    OPENED,
                    new TimeBankRules(18, false, 90_000, 60, 60, 0, 60, 30, true, List.of(), AtDeath.DONATE)));
            books.send(new OpenTimeAccount(account(5), person(5), OTHER, OPENED));
            books.send(new AgreeTimeExchange(
                    OUT, BANK, new PartnerCode("350206"), new Text("湖里"), KEYS.publicKey(OTHER), OPENED, BASIS));
            books.send(new AgreeTimeExchange(
                    BACK, OTHER, new PartnerCode("350203"), new Text("思明"), KEYS.publicKey(BANK), OPENED, BASIS));
        }

        private Effect deliver(TimeMessageSent message, TimeExchangeId to, TimeBankId bank) {
            return books.send(new ReceiveTimeMessage(to, bank, message.message(), message.signature()));
        }

        private TimeMovementId send(int to, int minutes) {
            TimeMovementId movement = books.newMovement();
            books.send(new SendTime(
                    OUT,
                    BANK,
                    person(1),
                    movement,
                    new ExchangeNumber(account(to).value()),
                    minutes));
            return movement;
        }

        @Test
        void takeOverWhatTheOtherSentHoweverOftenMessagesAreLost() {
            books.earned(1, 100);
            send(5, 60);
            TimeMessageSent transfer = outbox(OUT).getLast();

            deliver(transfer, BACK, OTHER);
            assertThat(deliver(transfer, BACK, OTHER)).isEqualTo(Effect.ALREADY_RECORDED);
            assertThat(outbox(BACK)).hasSize(1);
            assertThat(books.sum(TimeLedger.SUSPENSE)).isEqualTo(60);
            TimeMessageSent answer = outbox(BACK).getLast();
            deliver(answer, OUT, BANK);
            assertThat(deliver(answer, OUT, BANK)).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(books.balance(1)).isEqualTo(40);
            assertThat(books.balance(5)).isEqualTo(60);
            assertThat(books.sum(TimeLedger.SUSPENSE)).isZero();
            assertThat(books.sum(TimeLedger.EXCHANGED)).isZero();
            balanced();
        }

        @Test
        void sendBackWhatIsForAnAccountOfAnotherBank() {
            books.earned(1, 100);
            send(2, 60);

            deliver(outbox(OUT).getLast(), BACK, OTHER);
            deliver(outbox(BACK).getLast(), OUT, BANK);

            assertThat(books.balance(1)).isEqualTo(100);
            assertThat(books.balance(2)).isZero();
            balanced();
        }

        @Test
        void doNotTakeEachOthersMessagesForTheirOwn() {
            books.earned(1, 100);
            send(5, 60);
            TimeMessageSent transfer = outbox(OUT).getLast();

            books.refuses(
                    Problem.MESSAGE_NOT_ADDRESSED,
                    new ReceiveTimeMessage(OUT, BANK, transfer.message(), transfer.signature()));
            books.refuses(
                    Problem.UNKNOWN_TIME_ACCOUNT, new SendTime(OUT, BANK, person(5), books.newMovement(), THERE, 10));
        }
    }
}
