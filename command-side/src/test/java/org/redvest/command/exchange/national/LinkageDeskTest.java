package org.redvest.command.exchange.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.redvest.api.Command;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.MessageHash;
import org.redvest.api.PartnerCode;
import org.redvest.api.Problem;
import org.redvest.api.Refusal;
import org.redvest.api.Sealed;
import org.redvest.api.Text;
import org.redvest.api.exchange.national.AnswerKind;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.exchange.national.DisputeVerdict;
import org.redvest.api.exchange.national.LinkState;
import org.redvest.api.exchange.national.RecordMessage;
import org.redvest.api.exchange.national.RecordMessageKind;
import org.redvest.api.exchange.national.RecordStanding;
import org.redvest.api.exchange.national.RecordState;
import org.redvest.api.exchange.national.SentService;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.exchange.national.command.AgreeRecordExchange;
import org.redvest.api.exchange.national.command.DecideDispute;
import org.redvest.api.exchange.national.command.EndRecordExchange;
import org.redvest.api.exchange.national.command.FollowExchangeConsent;
import org.redvest.api.exchange.national.command.LinkVolunteer;
import org.redvest.api.exchange.national.command.PrepareRecords;
import org.redvest.api.exchange.national.command.ReceiveAnswer;
import org.redvest.api.exchange.national.command.UnlinkVolunteer;
import org.redvest.api.exchange.national.event.AnswerReceived;
import org.redvest.api.exchange.national.event.LinkageEvent;
import org.redvest.api.exchange.national.event.RecordSent;
import org.redvest.api.exchange.national.event.VolunteerLinked;
import org.redvest.api.exchange.national.event.VolunteerUnlinked;
import org.redvest.api.id.HoursChangeId;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.NumberClaimId;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.RecordExchangeId;
import org.redvest.api.id.SentRecordId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.ConsentPurpose;
import org.redvest.api.person.volunteer.event.ConsentGiven;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.VolunteerEvent;
import org.redvest.api.service.hours.Timeliness;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursEvent;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.command.LedgerInMemory;
import org.redvest.command.person.merge.Objections;
import org.redvest.command.person.volunteer.CertifiedServices;
import org.redvest.command.person.volunteer.Registrations;
import org.redvest.command.person.volunteer.Volunteer;
import org.redvest.command.person.volunteer.Volunteers;
import org.redvest.command.service.hours.FinalHours;
import org.redvest.command.service.hours.RecordStandings;
import org.redvest.command.vault.Signer;

/** What goes to another system and comes from it, on a log in memory. */
class LinkageDeskTest {

    private static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
    private static final VolunteerId SHEN = VolunteerId.from(new UUID(1, 1));
    private static final VolunteerId ZHAN = VolunteerId.from(new UUID(1, 2));
    private static final OrganisationId BUREAU = OrganisationId.of("11350200MJB007228F");
    private static final ServiceRecordId RECORD = ServiceRecordId.from(new UUID(2, 1));
    private static final ServiceRecordId UNDER_NOTICE = ServiceRecordId.from(new UUID(2, 2));
    private static final PartnerCode NATIONAL = new PartnerCode("national");
    private static final PartnerCode HERE = new PartnerCode("350200");
    private static final RecordExchangeId EXCHANGE = RecordExchangeId.ofSystem("national");
    private static final SentRecordId SENT = SentRecordId.of("national", RECORD);
    private static final NumberClaimId NUMBER = NumberClaimId.ofHash("a".repeat(64));
    private static final MessageHash DIGEST = MessageHash.of("salt:42".getBytes(StandardCharsets.UTF_8));
    private static final Text BASIS = new Text("厦社工函〔2026〕8号");
    private static final Instant EIGHT = Instant.parse("2026-03-07T00:00:00Z");
    private static final Signer SIGNER = new Signer(new byte[32]);

    private final OtherSystem national = new OtherSystem("national", "350200", 7);

    private final LedgerInMemory ledger = new LedgerInMemory(configurer -> configurer
            .configureAggregate(Volunteer.class)
            .configureAggregate(RecordExchange.class)
            .configureAggregate(NumberClaim.class)
            .configureAggregate(Linkage.class)
            .registerCommandHandler(this::desk));

    private LinkageDesk desk(Configuration configuration) {
        CertifiedServices services = new CertifiedServices(volunteer -> facts(volunteer.value(), HoursEvent.class));
        return new LinkageDesk(
                configuration.repository(Volunteer.class),
                configuration.repository(NumberClaim.class),
                configuration.repository(Linkage.class),
                exchanges(),
                linkages(),
                volunteers(),
                services,
                new FinalHours(new RecordStandings(services, new Objections(volunteers(), mergeCase -> List.of()))),
                SIGNER,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private RecordExchanges exchanges() {
        return new RecordExchanges((id, from) -> {
            List<Object> all = ledger.events(id.value());
            List<DomainEventMessage<?>> next = new ArrayList<>();
            for (long i = from; i < all.size(); i++) {
                next.add(new GenericDomainEventMessage<>("RecordExchange", id.value(), i, all.get(Math.toIntExact(i))));
            }
            return next;
        });
    }

    private Linkages linkages() {
        return new Linkages(volunteer -> facts(LinkageId.of(volunteer).value(), LinkageEvent.class).stream());
    }

    private Volunteers volunteers() {
        return new Volunteers(id -> facts(id.value(), VolunteerEvent.class), document -> Optional.empty());
    }

    private <E> List<E> facts(String aggregate, Class<E> type) {
        return ledger.events(aggregate).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private void happened(VolunteerId volunteer, Object event) {
        ledger.happened(volunteer.value(), ledger.events(volunteer.value()).size(), event);
    }

    @BeforeEach
    void servedAndAgreed() {
        happened(SHEN, Registrations.registered(SHEN));
        happened(SHEN, new ConsentGiven(SHEN, ConsentPurpose.EXCHANGE, Registrations.SIGNED));
        happened(SHEN, certified(RECORD, EIGHT, 100, null));
        happened(SHEN, certified(UNDER_NOTICE, EIGHT.plus(Duration.ofHours(5)), 60, LocalDate.of(2026, 3, 9)));
        happened(ZHAN, Registrations.registered(ZHAN));
        happened(ZHAN, new ConsentGiven(ZHAN, ConsentPurpose.EXCHANGE, Registrations.SIGNED));
        assertThat(ledger.send(agreement(LocalDate.of(2026, 3, 1)))).isEqualTo(Effect.RECORDED);
    }

    private static HoursCertified certified(
            ServiceRecordId record, Instant start, long minutes, @org.jspecify.annotations.Nullable LocalDate notice) {
        return new HoursCertified(
                record,
                SHEN,
                BUREAU,
                ZHAN,
                new Text("环境整治"),
                new Text("洁净家园"),
                start,
                start.plus(Duration.ofMinutes(minutes)),
                LocalDate.of(2026, 3, 7),
                minutes,
                new DivisionCode("350203001001"),
                new Text("社区"),
                Timeliness.ON_TIME,
                1,
                null,
                null,
                notice,
                false,
                null,
                null,
                null);
    }

    private AgreeRecordExchange agreement(LocalDate from) {
        return new AgreeRecordExchange(
                EXCHANGE, HERE, NATIONAL, new Text("全国志愿服务信息系统"), national.key(), from, 1, BASIS);
    }

    private static LinkVolunteer link(VolunteerId volunteer, NumberClaimId number) {
        return new LinkVolunteer(volunteer, NATIONAL, number, Sealed.of("v1:number"), Sealed.of("v1:salt"), DIGEST);
    }

    private ReceiveAnswer signed(AnswerMessage message) {
        return new ReceiveAnswer(message.volunteer(), NATIONAL, message, national.sign(message));
    }

    private ReceiveAnswer acknowledged(long sequence) {
        return signed(national.answer(SHEN, AnswerKind.ACKNOWLEDGEMENT, sequence, null, null));
    }

    private void linked() {
        assertThat(ledger.send(link(SHEN, NUMBER))).isEqualTo(Effect.RECORDED);
        assertThat(ledger.send(acknowledged(1))).isEqualTo(Effect.RECORDED);
    }

    private Effect prepare() {
        return ledger.send(new PrepareRecords(SHEN, NATIONAL));
    }

    private void sent() {
        linked();
        assertThat(prepare()).isEqualTo(Effect.RECORDED);
    }

    private List<RecordSent> records() {
        return facts(LinkageId.of(SHEN).value(), RecordSent.class);
    }

    private List<RecordMessage> outbox() {
        return facts(LinkageId.of(SHEN).value(), LinkageEvent.class).stream()
                .<RecordMessage>mapMulti((event, next) -> {
                    switch (event) {
                        case VolunteerLinked it -> next.accept(it.message());
                        case VolunteerUnlinked it -> next.accept(it.message());
                        case RecordSent it -> next.accept(it.message());
                        default -> {}
                    }
                })
                .toList();
    }

    private void assertRefused(Problem problem, Command<Effect> command) {
        int before = ledger.events().size();
        assertThatThrownBy(() -> ledger.send(command))
                .satisfies(failure -> assertThat(problemOf(failure)).isEqualTo(problem));
        assertThat(ledger.events()).as("nothing was written").hasSize(before);
    }

    private static Problem problemOf(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof Refusal refusal)) {
            cause = Objects.requireNonNull(cause.getCause(), String.valueOf(failure));
        }
        return refusal.problem();
    }

    private static DecideDispute decide(DisputeVerdict verdict) {
        return new DecideDispute(SHEN, NATIONAL, SENT, verdict, new Text("对方合并了两场活动"));
    }

    @Nested
    class AnAgreement {

        @Test
        void isMadeOnceAndAgainWithAnotherKey() {
            assertThat(ledger.send(agreement(LocalDate.of(2026, 3, 1)))).isEqualTo(Effect.ALREADY_RECORDED);
            assertRefused(Problem.RECORD_EXCHANGE_ALREADY_AGREED, agreement(LocalDate.of(2026, 3, 2)));

            assertThat(ledger.send(new EndRecordExchange(EXCHANGE, BASIS))).isEqualTo(Effect.RECORDED);
            assertThat(ledger.send(new EndRecordExchange(EXCHANGE, BASIS))).isEqualTo(Effect.ALREADY_RECORDED);
            assertRefused(Problem.EXCHANGE_KEY_REVOKED, agreement(LocalDate.of(2026, 3, 1)));
            national.takeKey(8);
            assertThat(ledger.send(agreement(LocalDate.of(2026, 3, 1)))).isEqualTo(Effect.RECORDED);
        }
    }

    @Nested
    class ALink {

        @Test
        void tellsTheOtherSystemByADigest() {
            assertThat(ledger.send(link(SHEN, NUMBER))).isEqualTo(Effect.RECORDED);
            assertThat(ledger.send(link(SHEN, NUMBER))).isEqualTo(Effect.ALREADY_RECORDED);

            VolunteerLinked linked =
                    facts(LinkageId.of(SHEN).value(), VolunteerLinked.class).getFirst();
            assertThat(linked.message())
                    .isEqualTo(new RecordMessage(
                            1, HERE, NATIONAL, SHEN, 1, MessageHash.NONE, RecordMessageKind.LINK, DIGEST, null));
            assertThat(linked.hash()).isEqualTo(linked.message().hash());
            assertThat(Signer.isGenuine(SIGNER.publicKey(), linked.message().bytes(), linked.signature()))
                    .isTrue();
        }

        @Test
        void needsConsentAndAnAgreement() {
            happened(ZHAN, new ConsentWithdrawn(ZHAN, ConsentPurpose.EXCHANGE));
            assertRefused(Problem.EXCHANGE_CONSENT_MISSING, link(ZHAN, NUMBER));
            assertRefused(
                    Problem.UNKNOWN_RECORD_EXCHANGE,
                    new LinkVolunteer(
                            SHEN, new PartnerCode("nobody"), NUMBER, Sealed.of("v1:a"), Sealed.of("v1:b"), DIGEST));

            ledger.send(new EndRecordExchange(EXCHANGE, BASIS));
            national.takeKey(8);
            ledger.send(agreement(LocalDate.of(2026, 3, 10)));
            assertRefused(Problem.RECORD_EXCHANGE_NOT_IN_FORCE, link(SHEN, NUMBER));
        }

        @Test
        void isOfOneNumberAndOnePerson() {
            ledger.send(link(SHEN, NUMBER));

            assertRefused(Problem.LINK_EXISTS, link(SHEN, NumberClaimId.ofHash("b".repeat(64))));
            assertRefused(Problem.NUMBER_ALREADY_LINKED, link(ZHAN, NUMBER));

            assertThat(ledger.send(new UnlinkVolunteer(SHEN, NATIONAL))).isEqualTo(Effect.RECORDED);
            assertThat(ledger.send(new UnlinkVolunteer(SHEN, NATIONAL))).isEqualTo(Effect.ALREADY_RECORDED);
            assertThat(ledger.send(link(ZHAN, NUMBER))).isEqualTo(Effect.RECORDED);
            assertRefused(Problem.NUMBER_ALREADY_LINKED, link(SHEN, NUMBER));
            assertRefused(Problem.UNKNOWN_RECORD_EXCHANGE, new UnlinkVolunteer(ZHAN, new PartnerCode("national-2")));
        }

        @Test
        void sendsNothingBeforeTheOtherSystemKnowsTheNumber() {
            ledger.send(link(SHEN, NUMBER));

            assertThat(prepare()).isEqualTo(Effect.ALREADY_RECORDED);
            ledger.send(signed(national.answer(SHEN, AnswerKind.REJECTION, 1, "unknown-number", null)));
            assertThat(prepare()).isEqualTo(Effect.ALREADY_RECORDED);
            assertThat(records()).isEmpty();
            assertThat(ledger.send(link(ZHAN, NUMBER)))
                    .as("a rejected number is nobody's")
                    .isEqualTo(Effect.RECORDED);
            assertThat(ledger.send(link(SHEN, NumberClaimId.ofHash("b".repeat(64)))))
                    .isEqualTo(Effect.RECORDED);
        }

        @Test
        void endsWithTheConsentOnceHoweverOftenThatIsTold() {
            sent();
            happened(SHEN, new ConsentWithdrawn(SHEN, ConsentPurpose.EXCHANGE));

            assertThat(prepare()).as("from that moment on").isEqualTo(Effect.ALREADY_RECORDED);
            assertThat(ledger.send(new FollowExchangeConsent(SHEN))).isEqualTo(Effect.RECORDED);
            assertThat(ledger.send(new FollowExchangeConsent(SHEN))).isEqualTo(Effect.ALREADY_RECORDED);
            assertThat(facts(LinkageId.of(SHEN).value(), VolunteerUnlinked.class))
                    .singleElement()
                    .returns(UnlinkCause.CONSENT_WITHDRAWN, VolunteerUnlinked::cause);

            happened(SHEN, new ConsentGiven(SHEN, ConsentPurpose.EXCHANGE, Registrations.SIGNED));
            ledger.send(link(SHEN, NUMBER));
            assertThat(ledger.send(new FollowExchangeConsent(SHEN)))
                    .as("the withdrawal told again")
                    .isEqualTo(Effect.ALREADY_RECORDED);
        }
    }

    @Nested
    class ARecord {

        @Test
        void isSentOnceItIsFinal() {
            sent();

            assertThat(records()).singleElement().satisfies(it -> {
                assertThat(it.recordId()).isEqualTo(RECORD);
                SentService service = Objects.requireNonNull(it.message().service());
                assertThat(service.record()).isEqualTo(SENT);
                assertThat(service.version()).isEqualTo(1);
                assertThat(service.hours()).hasToString("1.7");
                assertThat(service.standing()).isEqualTo(RecordStanding.CERTIFIED);
                assertThat(Signer.isGenuine(SIGNER.publicKey(), it.message().bytes(), it.signature()))
                        .isTrue();
            });
            assertThat(prepare()).as("however often it is asked").isEqualTo(Effect.ALREADY_RECORDED);
            List<RecordMessage> outbox = outbox();
            assertThat(outbox).extracting(RecordMessage::sequence).containsExactly(1L, 2L);
            assertThat(outbox.get(1).previousHash()).isEqualTo(outbox.get(0).hash());
        }

        @Test
        void keepsItsNumberInEveryVersion() {
            sent();
            HoursRevoked revoked = new HoursRevoked(
                    RECORD,
                    SHEN,
                    HoursChangeId.from(new UUID(4, 1)),
                    EIGHT,
                    EIGHT.plus(Duration.ofMinutes(100)),
                    100,
                    new Text("虚构"),
                    null,
                    null);
            happened(SHEN, revoked);

            assertThat(prepare()).isEqualTo(Effect.RECORDED);
            assertThat(prepare()).isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(records())
                    .extracting(it -> Objects.requireNonNull(it.message().service()))
                    .extracting(SentService::record, SentService::version, SentService::standing)
                    .containsExactly(
                            tuple(SENT, 1L, RecordStanding.CERTIFIED), tuple(SENT, 2L, RecordStanding.WITHDRAWN));
        }

        @Test
        void standsByTheAnswerToItsLatestVersion() {
            sent();

            assertThat(ledger.send(acknowledged(2))).isEqualTo(Effect.RECORDED);
            assertThat(ledger.send(acknowledged(2)))
                    .as("a second answer is taken and told")
                    .isEqualTo(Effect.RECORDED);
            assertThat(ledger.send(acknowledged(17))).as("an answer to nothing").isEqualTo(Effect.RECORDED);

            assertThat(facts(LinkageId.of(SHEN).value(), AnswerReceived.class))
                    .extracting(AnswerReceived::record, AnswerReceived::state, AnswerReceived::link)
                    .containsExactly(
                            tuple(null, null, LinkState.IN_FORCE),
                            tuple(SENT, RecordState.ACKED, null),
                            tuple(SENT, RecordState.ACKED, null),
                            tuple(null, null, null));
        }

        @Test
        void inConflictWaitsForAnOfficer() {
            sent();
            assertRefused(Problem.RECORD_NOT_DISPUTED, decide(DisputeVerdict.KEEP_THEIRS));
            ledger.send(signed(national.answer(SHEN, AnswerKind.CONFLICT, 2, "other-hours", "2.0")));
            happened(SHEN, revocation());
            assertThat(prepare()).as("nothing before that").isEqualTo(Effect.ALREADY_RECORDED);

            assertThat(ledger.send(decide(DisputeVerdict.SEND_AGAIN))).isEqualTo(Effect.RECORDED);

            assertThat(records())
                    .extracting(it -> Objects.requireNonNull(it.message().service()))
                    .extracting(SentService::record, SentService::version, SentService::standing)
                    .containsExactly(
                            tuple(SENT, 1L, RecordStanding.CERTIFIED), tuple(SENT, 2L, RecordStanding.WITHDRAWN));
            assertRefused(Problem.RECORD_NOT_DISPUTED, decide(DisputeVerdict.SEND_AGAIN));
            assertRefused(
                    Problem.UNKNOWN_SENT_RECORD,
                    new DecideDispute(
                            SHEN,
                            NATIONAL,
                            SentRecordId.of("national", UNDER_NOTICE),
                            DisputeVerdict.KEEP_THEIRS,
                            BASIS));
        }

        private HoursRevoked revocation() {
            return new HoursRevoked(
                    RECORD,
                    SHEN,
                    HoursChangeId.from(new UUID(4, 1)),
                    EIGHT,
                    EIGHT.plus(Duration.ofMinutes(100)),
                    100,
                    new Text("虚构"),
                    null,
                    null);
        }

        @Test
        void thatTheyKeepIsSentAgainOnlyWhenItChanges() {
            sent();
            ledger.send(signed(national.answer(SHEN, AnswerKind.REJECTION, 2, "unknown-category", null)));

            assertThat(ledger.send(decide(DisputeVerdict.KEEP_THEIRS))).isEqualTo(Effect.RECORDED);
            assertThat(ledger.send(decide(DisputeVerdict.KEEP_THEIRS))).isEqualTo(Effect.ALREADY_RECORDED);
            assertThat(prepare()).isEqualTo(Effect.ALREADY_RECORDED);
            happened(SHEN, revocation());
            assertThat(prepare()).isEqualTo(Effect.RECORDED);
        }

        @Test
        void isNotSentAgainOfWhoIsLinkedNoMore() {
            sent();
            ledger.send(signed(national.answer(SHEN, AnswerKind.CONFLICT, 2, "other-hours", null)));
            ledger.send(new UnlinkVolunteer(SHEN, NATIONAL));

            assertRefused(Problem.LINK_NOT_IN_FORCE, decide(DisputeVerdict.SEND_AGAIN));
            assertThat(ledger.send(decide(DisputeVerdict.KEEP_THEIRS))).isEqualTo(Effect.RECORDED);
        }
    }

    @Nested
    class AnAnswer {

        private final AnswerMessage first = national.answer(SHEN, AnswerKind.ACKNOWLEDGEMENT, 1, null, null);

        @BeforeEach
        void link() {
            ledger.send(LinkageDeskTest.link(SHEN, NUMBER));
        }

        @Test
        void thatIsReplayedChangesNothing() {
            assertThat(ledger.send(signed(first))).isEqualTo(Effect.RECORDED);
            int before = ledger.events().size();

            assertThat(ledger.send(signed(first))).isEqualTo(Effect.ALREADY_RECORDED);
            assertThat(ledger.events()).hasSize(before);
        }

        @Test
        void thatWasChangedOrForgedIsRefused() {
            ReceiveAnswer genuine = signed(first);
            AnswerMessage changed = new AnswerMessage(
                    1,
                    first.from(),
                    first.to(),
                    SHEN,
                    1,
                    MessageHash.NONE,
                    AnswerKind.CONFLICT,
                    1,
                    new org.redvest.api.ExchangeNumber("other"),
                    null);

            assertRefused(Problem.MESSAGE_NOT_GENUINE, new ReceiveAnswer(SHEN, NATIONAL, changed, genuine.signature()));
            OtherSystem forger = new OtherSystem("national", "350200", 9);
            assertRefused(Problem.MESSAGE_NOT_GENUINE, new ReceiveAnswer(SHEN, NATIONAL, first, forger.sign(first)));

            ledger.send(genuine);
            assertRefused(Problem.MESSAGE_CONFLICTS, signed(changed));
        }

        @Test
        void thatIsForSomebodyElseIsRefused() {
            OtherSystem elsewhere = new OtherSystem("national", "350300", 7);
            AnswerMessage theirs = elsewhere.answer(SHEN, AnswerKind.ACKNOWLEDGEMENT, 1, null, null);

            assertRefused(Problem.MESSAGE_NOT_ADDRESSED, signed(theirs));
            assertRefused(
                    Problem.UNKNOWN_LINK, signed(national.answer(ZHAN, AnswerKind.ACKNOWLEDGEMENT, 1, null, null)));
        }

        @Test
        void thatIsOutOfOrderIsRefused() {
            AnswerMessage second = national.answer(SHEN, AnswerKind.ACKNOWLEDGEMENT, 1, null, null);

            assertRefused(Problem.MESSAGE_OUT_OF_SEQUENCE, signed(second));
            ledger.send(signed(first));
            assertThat(ledger.send(signed(second))).isEqualTo(Effect.RECORDED);
            AnswerMessage another = new AnswerMessage(
                    1, first.from(), first.to(), SHEN, 3, first.hash(), AnswerKind.ACKNOWLEDGEMENT, 1, null, null);
            assertRefused(Problem.MESSAGE_CONFLICTS, signed(another));
        }

        @Test
        void thatIsSignedByARevokedKeyIsRefusedAsSuch() {
            ReceiveAnswer signedBefore = signed(first);
            ledger.send(new EndRecordExchange(EXCHANGE, BASIS));
            assertRefused(Problem.EXCHANGE_KEY_REVOKED, signedBefore);

            national.takeKey(8);
            ledger.send(agreement(LocalDate.of(2026, 3, 1)));
            assertRefused(Problem.EXCHANGE_KEY_REVOKED, signedBefore);
            assertThat(ledger.send(signed(first)))
                    .as("the same with the key that is agreed now")
                    .isEqualTo(Effect.RECORDED);
        }
    }
}
