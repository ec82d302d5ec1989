package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.ExchangeKey;
import org.redvest.api.MessageHash;
import org.redvest.api.Problem;
import org.redvest.api.exchange.national.AnswerKind;
import org.redvest.api.exchange.national.AnswerMessage;
import org.redvest.api.exchange.national.SentService;
import org.redvest.api.exchange.national.UnlinkCause;
import org.redvest.api.exchange.national.event.AnswerReceived;
import org.redvest.api.exchange.national.event.LinkageEvent;
import org.redvest.api.exchange.national.event.RecordSent;
import org.redvest.api.exchange.national.event.VolunteerLinked;
import org.redvest.api.exchange.national.event.VolunteerUnlinked;
import org.redvest.api.id.LinkageId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.ConsentWithdrawn;
import org.redvest.api.person.volunteer.event.PersonalDataRead;
import org.redvest.command.Http.Answer;
import org.redvest.command.exchange.national.OtherSystem;
import org.redvest.command.vault.Signer;

/** What goes to another system and comes from it, whatever store it stands on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class RecordExchangeContract {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String SYSTEMS = "/api/v1/exchange/systems";

    private final RunningCommandSide side;
    private final Actors actors;
    private final Http http;
    private OtherSystem national = new OtherSystem("none", "350200", 1);

    RecordExchangeContract(Store store) {
        this.side = RunningCommandSide.start(store, "record-exchange");
        this.actors = new Actors(side);
        this.http = side.http();
    }

    @AfterAll
    void stop() {
        side.close();
    }

    /** With a system of its own for each test: a store may remember those of earlier runs. */
    @BeforeEach
    void agree() {
        national = new OtherSystem("s" + UUID.randomUUID().toString().substring(0, 30), "350200", 1);
        agreed().created();
    }

    private Answer agreed() {
        return http.post(
                SYSTEMS,
                Map.of(
                        "system",
                        national.code().value(),
                        "name",
                        "全国志愿服务信息系统",
                        "publicKey",
                        national.key().value(),
                        "effectiveFrom",
                        "2024-01-01",
                        "decimals",
                        1,
                        "basis",
                        "厦社工函〔2026〕8号"));
    }

    private String system() {
        return SYSTEMS + "/" + national.code();
    }

    private static String number() {
        return "3502" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String consenting() {
        String volunteer = actors.registerVolunteer();
        http.post(
                        "/api/v1/volunteers/" + volunteer + "/consents",
                        Map.of("purpose", "EXCHANGE", "evidence", Invented.SIGNED))
                .done();
        return volunteer;
    }

    private Answer link(String volunteer, String number) {
        return http.post(
                "/api/v1/volunteers/" + volunteer + "/links",
                Map.of("system", national.code().value(), "number", number));
    }

    private Answer answer(
            String volunteer, AnswerKind kind, long answers, @Nullable String reason, @Nullable String hours) {
        return handIn(national.answer(VolunteerId.of(volunteer), kind, answers, reason, hours));
    }

    private Answer handIn(AnswerMessage message) {
        return handIn(message, national.sign(message).value());
    }

    private Answer handIn(AnswerMessage message, String signature) {
        Map<String, Object> body = new HashMap<>();
        body.put("version", message.version());
        body.put("from", message.from().value());
        body.put("to", message.to().value());
        body.put("volunteer", message.volunteer().value());
        body.put("sequence", message.sequence());
        body.put("previousHash", message.previousHash().value());
        body.put("kind", message.kind().name());
        body.put("answers", message.answers());
        if (message.reason() != null) {
            body.put("reason", message.reason().value());
        }
        if (message.hours() != null) {
            body.put("hours", message.hours().value());
        }
        return http.post(system() + "/answers", Map.of("message", body, "signature", signature));
    }

    private Answer prepare(String volunteer) {
        return http.post(system() + "/preparations", Map.of("volunteers", List.of(volunteer, "vol-x")))
                .done();
    }

    private <E> List<E> events(String volunteer, Class<E> type) {
        return actors.events(LinkageId.of(VolunteerId.of(volunteer)).value(), type);
    }

    private static SentService service(RecordSent sent) {
        return Objects.requireNonNull(sent.message().service());
    }

    /** Somebody with a service of 100 minutes, linked, of whom it is sent. */
    private String sent() {
        String volunteer = consenting();
        actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T09:40");
        link(volunteer, number()).created();
        answer(volunteer, AnswerKind.ACKNOWLEDGEMENT, 1, null, null).done();
        await().atMost(SOON).until(() -> events(volunteer, RecordSent.class).size() == 1);
        return volunteer;
    }

    @Test
    void sendsWhatWasCertifiedBeforeTheLinkOnceTheOtherSystemKnowsTheNumber() {
        String volunteer = sent();

        RecordSent first = events(volunteer, RecordSent.class).getFirst();
        assertThat(service(first).hours()).hasToString("1.7");
        ExchangeKey key =
                new ExchangeKey(http.get("/api/v1/exchange/key").done().text("publicKey"));
        assertThat(Signer.isGenuine(key, first.message().bytes(), first.signature()))
                .isTrue();

        Answer prepared = prepare(volunteer);
        assertThat(prepared.json().path("volunteers").path(0).path("effect").asString())
                .isEqualTo("ALREADY_RECORDED");
        assertThat(prepared.json().path("volunteers").path(1).path("code").asString())
                .isEqualTo("UNKNOWN_VOLUNTEER");

        String later = actors.certify(volunteer, "2024-03-10T08:00", "2024-03-10T09:00");
        assertThat(prepare(volunteer)
                        .json()
                        .path("volunteers")
                        .path(0)
                        .path("effect")
                        .asString())
                .isEqualTo("RECORDED");
        assertThat(events(volunteer, RecordSent.class))
                .extracting(it -> it.recordId().value())
                .last()
                .isEqualTo(later);
    }

    @Test
    void sendsNothingTwiceHoweverOftenItsEventsAreTold() {
        String volunteer = sent();
        LinkageId linkage = LinkageId.of(VolunteerId.of(volunteer));
        int before = events(volunteer, LinkageEvent.class).size();

        side.tellAgain("prepare-records", linkage.value(), AnswerReceived.class);
        actors.certify(volunteer, "2024-03-11T08:00", "2024-03-11T09:00");

        assertThat(events(volunteer, LinkageEvent.class)).hasSize(before);
    }

    @Test
    void takesAnswersOnceInTheirOrderAndByTheKeyThatIsAgreed() {
        String volunteer = sent();
        VolunteerId id = VolunteerId.of(volunteer);
        AnswerMessage conflict = national.answer(id, AnswerKind.CONFLICT, 2, "other-hours", "2.0");
        AnswerMessage next = national.answer(id, AnswerKind.ACKNOWLEDGEMENT, 3, null, null);
        OtherSystem forger = new OtherSystem(national.code().value(), "350200", 66);
        OtherSystem elsewhere = new OtherSystem(national.code().value(), "350300", 1);

        actors.assertRefused(
                422,
                Problem.MESSAGE_NOT_GENUINE,
                () -> handIn(conflict, forger.sign(conflict).value()));
        actors.assertRefused(422, Problem.MESSAGE_NOT_GENUINE, () -> handIn(conflict, "x"));
        actors.assertRefused(
                422,
                Problem.MESSAGE_NOT_ADDRESSED,
                () -> handIn(elsewhere.answer(id, AnswerKind.ACKNOWLEDGEMENT, 1, null, null)));
        actors.assertRefused(409, Problem.MESSAGE_OUT_OF_SEQUENCE, () -> handIn(next));

        assertThat(handIn(conflict).done().text("effect")).isEqualTo("RECORDED");
        long before = side.head();
        assertThat(handIn(conflict).done().text("effect")).as("replayed").isEqualTo("ALREADY_RECORDED");
        assertThat(side.head()).isEqualTo(before);
        AnswerMessage changed = new AnswerMessage(
                1,
                conflict.from(),
                conflict.to(),
                id,
                conflict.sequence(),
                conflict.previousHash(),
                AnswerKind.ACKNOWLEDGEMENT,
                2,
                null,
                null);
        actors.assertRefused(409, Problem.MESSAGE_CONFLICTS, () -> handIn(changed));

        http.post(system() + "/end", Map.of("basis", "密钥遗失")).done();
        actors.assertRefused(422, Problem.EXCHANGE_KEY_REVOKED, () -> handIn(next));
        actors.assertRefused(422, Problem.EXCHANGE_KEY_REVOKED, this::agreed);
        String revoked = national.sign(next).value();
        national.takeKey(2);
        agreed().created();
        actors.assertRefused(422, Problem.EXCHANGE_KEY_REVOKED, () -> handIn(next, revoked));
        handIn(next).done();
    }

    @Test
    void hasAnOfficerDecideOnAConflictAndKeepsTheNumber() {
        String volunteer = sent();
        String record =
                service(events(volunteer, RecordSent.class).getFirst()).record().value();
        String decisions = system() + "/volunteers/" + volunteer + "/records/" + record + "/decisions";
        Map<String, String> again = Map.of("verdict", "SEND_AGAIN", "words", "以本地为准");
        actors.assertRefused(409, Problem.RECORD_NOT_DISPUTED, () -> http.post(decisions, again));
        answer(volunteer, AnswerKind.CONFLICT, 2, "other-hours", "2.0").done();

        http.post(decisions, again).done();

        assertThat(events(volunteer, RecordSent.class))
                .extracting(it -> service(it).record() + " " + service(it).version())
                .containsExactly(record + " 1", record + " 2");
        actors.assertRefused(
                404,
                Problem.UNKNOWN_SENT_RECORD,
                () -> http.post(decisions.replace(record, "srd-" + UUID.randomUUID()), again));
        String unlinked = decisions.replace(volunteer, actors.registerVolunteer());
        actors.assertRefused(404, Problem.UNKNOWN_LINK, () -> http.post(unlinked, again));
    }

    @Test
    void linksOneNumberWithOnePersonHoweverManyAskAtOnce() {
        String number = number();
        List<String> five = List.of(consenting(), consenting(), consenting(), consenting(), consenting());

        List<Answer> answers = Actors.atOnce(5, i -> link(five.get(i), number));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refused(409, Problem.NUMBER_ALREADY_LINKED));
        assertThat(five.stream().flatMap(one -> events(one, VolunteerLinked.class).stream()))
                .hasSize(1);
    }

    @Test
    void needsTheConsentAndEndsWithIt() {
        String volunteer = actors.registerVolunteer();
        actors.assertRefused(422, Problem.EXCHANGE_CONSENT_MISSING, () -> link(volunteer, number()));
        String consenting = sent();

        http.post("/api/v1/volunteers/" + consenting + "/consents/withdrawal", Map.of("purpose", "EXCHANGE"))
                .done();

        await().atMost(SOON)
                .until(() -> !events(consenting, VolunteerUnlinked.class).isEmpty());
        assertThat(events(consenting, VolunteerUnlinked.class))
                .singleElement()
                .returns(UnlinkCause.CONSENT_WITHDRAWN, VolunteerUnlinked::cause);
        int before = events(consenting, LinkageEvent.class).size();
        side.tellAgain("unlink-from-systems", consenting, ConsentWithdrawn.class);
        actors.certify(consenting, "2024-03-10T08:00", "2024-03-10T09:00");
        prepare(consenting);
        assertThat(events(consenting, LinkageEvent.class)).hasSize(before);
    }

    @Test
    void endsWithTheErasureAndLeavesTheNumberToNobody() {
        String volunteer = consenting();
        String number = number();
        link(volunteer, number).created();
        String opening =
                "/api/v1/volunteers/" + volunteer + "/links/" + national.code() + "/opening?purpose=%E8%BD%AC%E4%BA%A4";

        Answer opened = http.get(opening).done();

        assertThat(opened.text("number")).isEqualTo(number);
        assertThat(opened.text("numberDigest"))
                .isEqualTo(MessageHash.of((opened.text("salt") + ":" + number).getBytes(StandardCharsets.UTF_8))
                        .value());
        assertThat(actors.events(volunteer, PersonalDataRead.class)).hasSize(1);
        assertThat(events(volunteer, Object.class).toString()).doesNotContain(number, opened.text("salt"));

        http.post("/api/v1/volunteers/" + volunteer + "/erasure");
        await().atMost(SOON)
                .until(() -> !events(volunteer, VolunteerUnlinked.class).isEmpty());
        assertThat(events(volunteer, VolunteerUnlinked.class))
                .singleElement()
                .returns(UnlinkCause.ERASED, VolunteerUnlinked::cause);
        // automations may still be at work on the erasure: the end of the log is not held still
        http.get(opening).refused(409, Problem.VOLUNTEER_ERASED);
        link(consenting(), number).created();
    }

    @Test
    void staysWithItsNumberWhenThePersonIsMerged() {
        String absorbed = sent();
        String survivor = consenting();
        String number = http.get("/api/v1/volunteers/" + absorbed + "/links/" + national.code() + "/opening?purpose=a")
                .done()
                .text("number");
        actors.assertRefused(409, Problem.NUMBER_ALREADY_LINKED, () -> link(survivor, number));
        String mergeCase = http.post(
                        "/api/v1/merge-cases", Map.of("volunteerId", survivor, "otherVolunteerId", absorbed))
                .created()
                .text("mergeCaseId");
        http.post("/api/v1/merge-cases/" + mergeCase + "/merger", Map.of("survivor", survivor))
                .done();

        assertThat(events(absorbed, VolunteerUnlinked.class)).isEmpty();
        link(survivor, number).created();
        http.post("/api/v1/merge-cases/" + mergeCase + "/separation").done();

        assertThat(events(absorbed, VolunteerUnlinked.class)).isEmpty();
        assertThat(events(survivor, VolunteerUnlinked.class))
                .singleElement()
                .returns(UnlinkCause.UNMERGED, VolunteerUnlinked::cause);
    }
}
