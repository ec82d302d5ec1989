package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.redvest.api.DivisionCode;
import org.redvest.api.Effect;
import org.redvest.api.Problem;
import org.redvest.api.id.TimeAccountId;
import org.redvest.api.id.TimeBankId;
import org.redvest.api.id.TimeExchangeId;
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.ReturnCause;
import org.redvest.api.reward.timebank.TimeLedger;
import org.redvest.api.reward.timebank.TimeMessage;
import org.redvest.api.reward.timebank.command.ReturnTime;
import org.redvest.api.reward.timebank.event.TimeAccountEvent;
import org.redvest.api.reward.timebank.event.TimeAccountOpened;
import org.redvest.api.reward.timebank.event.TimeDeposited;
import org.redvest.api.reward.timebank.event.TimeDrawn;
import org.redvest.api.reward.timebank.event.TimeMessageSent;
import org.redvest.api.reward.timebank.event.TimeReturned;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time bank of 东兴 over HTTP: opened, its files imported, orders and gifts, whatever store it stands on. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class TimeBankContract {

    private static final Path FILES = Path.of("../data/programmes/dongxing-2021");
    private static final String DISTRICT = "450681";
    private static final String BANK = TimeBankId.of(new DivisionCode(DISTRICT)).value();
    private static final String ACCOUNTS = "/api/v1/time-accounts";
    private static final String CONSENT = "/api/v1/imports/volunteers?consentForm=SIGNED_LIST"
            + "&consentGivenOn=2021-02-01&consentScanSha256=" + "0".repeat(64);

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;

    TimeBankContract(Store store) {
        this.side = RunningCommandSide.start(store, "time-bank", TestIssuer.shared(), "--redvest.city=fangchenggang");
        this.http = side.http();
        this.actors = Actors.ofAnotherCity(side);
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private static byte[] file(String name) {
        try {
            return Files.readAllBytes(FILES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void imports(String address, String name, int accepted, int unchanged) {
        Answer finished = actors.finished(http.upload(address, file(name), Map.of()));
        assertThat(List.of(
                        finished.json().path("accepted").asInt(),
                        finished.json().path("unchanged").asInt(),
                        finished.json().path("rejected").asInt()))
                .as(finished.body())
                .containsExactly(accepted, unchanged, 0);
    }

    private <E> List<E> since(TrackingToken mark, Class<E> type) {
        return side.since(mark).stream()
                .<Object>map(event -> event.getPayload())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static <E> long sum(List<E> events, ToLongFunction<E> minutes) {
        return events.stream().mapToLong(minutes).sum();
    }

    static Map<String, Object> rules() {
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("effectiveFrom", "2021-02-01");
        rules.put("openingAge", 18);
        rules.put("residentsOnly", true);
        rules.put("capMinutes", 90_000);
        rules.put("drawingAge", 40);
        rules.put("giftAge", 40);
        rules.put("borrowingMinutes", 60);
        rules.put("warningMinutes", 60);
        rules.put("escrowDays", 30);
        rules.put("groupTimeDonated", true);
        rules.put("kinds", List.of("邻里关照", "家政服务", "外出代办"));
        rules.put("atDeath", "DONATE");
        return rules;
    }

    @Test
    @Order(1)
    void isOpenedAndItsFilesGiveTheirFigures() {
        http.post("/api/v1/time-banks", Map.of("division", DISTRICT, "name", "东兴市时间银行"))
                .created();
        http.post("/api/v1/time-banks/" + BANK + "/rules", rules()).done();
        TrackingToken mark = side.mark();
        imports(CONSENT, "accounts.csv", 380, 0);
        imports("/api/v1/imports/time-accounts", "accounts.csv", 380, 0);

        imports("/api/v1/imports/time-deposits", "deposits.csv", 1460, 0);

        List<TimeDeposited> deposits = since(mark, TimeDeposited.class);
        assertThat(since(mark, TimeAccountOpened.class)).hasSize(380);
        assertThat(deposits).hasSize(1460);
        assertThat(sum(deposits, TimeDeposited::minutes)).isEqualTo(98_859);
        Map<VolunteerId, Long> held = new HashMap<>();
        deposits.forEach(deposit -> held.merge(deposit.volunteerId(), deposit.minutes(), Long::sum));
        assertThat(held).hasSize(335).containsValue(816L);
        mark = side.mark();
        imports("/api/v1/imports/time-accounts", "accounts.csv", 0, 380);
        imports("/api/v1/imports/time-deposits", "deposits.csv", 0, 1460);
        assertThat(since(mark, TimeAccountEvent.class)).isEmpty();
    }

    private static String account(String volunteer) {
        return TimeAccountId.of(VolunteerId.of(volunteer)).value();
    }

    private String resident() {
        Map<String, Object> citizen = new LinkedHashMap<>(Invented.citizen());
        citizen.put("residence", "450681100002");
        return http.post("/api/v1/volunteers", citizen).created().text("volunteerId");
    }

    private String holder() {
        String volunteer = resident();
        http.post(ACCOUNTS, Map.of("volunteerId", volunteer, "openedOn", "2021-02-16"))
                .created();
        return volunteer;
    }

    private static Map<String, Object> service(String beneficiary, String witness, String start, String end) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("beneficiary", beneficiary);
        service.put("witness", witness);
        service.put("start", start + ":00+08:00");
        service.put("end", end + ":00+08:00");
        service.put("kind", "外出代办");
        service.put("place", "火光社区居委会");
        service.put("division", "450681100002");
        return service;
    }

    private long balance(String volunteer) {
        return sum(actors.events(account(volunteer), TimeAccountEvent.class), event -> event.legs()
                .change(TimeLedger.HOLDER));
    }

    @Test
    @Order(2)
    void storesAServiceOnceWithAWitness() {
        String holder = holder();
        String served = resident();
        String witness = resident();
        String deposits = ACCOUNTS + "/" + account(holder) + "/deposits";
        Map<String, Object> service = service(served, witness, "2021-03-09T08:00", "2021-03-09T12:17");
        Map<String, String> key = Map.of("Idempotency-Key", "deposit-" + holder);

        String body = http.post(deposits, service, key).created().body();

        assertThat(http.post(deposits, service, key).body()).isEqualTo(body);
        assertThat(balance(holder)).isEqualTo(257);
        actors.assertRefused(409, Problem.SERVICE_OVERLAPS, () -> http.post(deposits, service));
        actors.assertRefused(
                422,
                Problem.WITNESS_IS_PARTY,
                () -> http.post(deposits, service(served, served, "2021-03-10T08:00", "2021-03-10T09:00")));
        actors.assertRefused(
                422,
                Problem.TIME_KIND_NOT_OFFERED,
                () -> http.post(
                        deposits,
                        with(service(served, witness, "2021-03-10T08:00", "2021-03-10T09:00"), "kind", "理发")));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_TIME_ACCOUNT,
                () -> http.post(
                        ACCOUNTS + "/" + account(served) + "/deposits",
                        service(holder, witness, "2021-03-10T08:00", "2021-03-10T09:00")));
    }

    private static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(request);
        changed.put(field, value);
        return changed;
    }

    private Answer order(String holder, int minutes) {
        return http.post(ACCOUNTS + "/" + account(holder) + "/orders", Map.of("kind", "家政服务", "minutes", minutes));
    }

    private static String minute(Duration ago) {
        return Instant.now().minus(ago).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    @Test
    @Order(3)
    void settlesAnOrderWithWhoServed() {
        String holder = holder();
        String server = holder();
        String witness = resident();
        Answer terms = order(holder, 60).created();
        String order = terms.text("timeMovementId");
        String address = ACCOUNTS + "/" + account(holder) + "/orders/" + order + "/confirmation";
        Map<String, Object> confirmation = new LinkedHashMap<>(Map.of(
                "server",
                server,
                "witness",
                witness,
                "start",
                minute(Duration.ofMinutes(50)),
                "end",
                minute(Duration.ofMinutes(5)),
                "place",
                "家中",
                "division",
                "450681100002"));

        assertThat(terms.json().path("low").asBoolean()).isTrue();
        assertThat(terms.json().path("balance").asLong()).isEqualTo(-60);
        actors.assertRefused(409, Problem.TIME_INSUFFICIENT, () -> order(holder, 1));
        http.post(address, confirmation).done();
        http.post(address, confirmation).done();

        assertThat(balance(holder)).isEqualTo(-45);
        assertThat(balance(server)).isEqualTo(45);
        assertThat(actors.events(account(holder), TimeDrawn.class)).hasSize(1);
    }

    @Test
    @Order(4)
    void givesBackWhatNobodyServedInTime() {
        String holder = holder();
        String order = order(holder, 30).created().text("timeMovementId");
        ReturnTime back = new ReturnTime(TimeAccountId.of(VolunteerId.of(holder)), TimeMovementId.of(order));
        Refused.assertRefused(Problem.BUSY, () -> side.send(back));

        side.clock().later(Duration.ofDays(31), () -> {
            assertThat(side.send(back)).isEqualTo(Effect.RECORDED);
            assertThat(side.send(back)).isEqualTo(Effect.ALREADY_RECORDED);
        });

        assertThat(actors.events(account(holder), TimeReturned.class))
                .extracting(TimeReturned::cause)
                .containsExactly(ReturnCause.TIMED_OUT);
        assertThat(balance(holder)).isZero();
        await().untilAsserted(() -> assertThat(side.bean(JdbcClient.class)
                        .sql("SELECT task_instance FROM command.scheduled_tasks WHERE task_name = 'return-time'")
                        .query(String.class)
                        .list())
                .contains(account(holder) + "|" + order));
    }

    @Test
    @Order(5)
    void hasGiftsOnlyAmongVerifiedRelatives() {
        String giver = holder();
        String recipient = holder();
        String served = resident();
        http.post(
                        ACCOUNTS + "/" + account(giver) + "/deposits",
                        service(served, resident(), "2021-03-09T08:00", "2021-03-09T12:00"))
                .created();
        String gifts = ACCOUNTS + "/" + account(giver) + "/gifts";
        Map<String, Object> gift = Map.of("recipient", recipient, "minutes", 120);
        String kinship = http.post(
                        "/api/v1/kinships",
                        Map.of("volunteerId", giver, "relative", recipient, "kin", "SPOUSE", "document", "结婚证"))
                .created()
                .text("kinshipId");
        String verification = "/api/v1/kinships/" + kinship + "/verification";

        actors.assertRefused(422, Problem.GIFT_TO_STRANGER, () -> http.post(gifts, gift));
        actors.assertRefused(422, Problem.VERIFIER_IS_RECORDER, () -> http.post(verification, Map.of()));
        http.with(TestIssuer.shared().token("officer", Role.CITY_OFFICER))
                .post(verification, Map.of())
                .done();
        String movement = http.post(gifts, gift).created().text("timeMovementId");
        http.post(gifts + "/" + movement + "/acceptance", Map.of("recipient", recipient))
                .done();

        assertThat(balance(giver)).isEqualTo(120);
        assertThat(balance(recipient)).isEqualTo(120);
    }

    /** Twenty at once, from two ends of one account: never more than it has. */
    @Test
    @Order(6)
    void neverOrdersMoreThanThereIsHoweverManyAsk() {
        String holder = holder();

        List<Answer> answers = Actors.atOnce(20, i -> order(holder, 10));

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(6);
        assertThat(balance(holder)).isEqualTo(-60);
    }

    private static final String CITY_DIVISION = "450600";
    private static final String CITY_BANK =
            TimeBankId.of(new DivisionCode(CITY_DIVISION)).value();

    private static String exchanges(String bank) {
        return "/api/v1/time-banks/" + bank + "/exchanges";
    }

    private void agree(String bank, String partnerBank) {
        Answer key = http.get("/api/v1/time-banks/" + partnerBank + "/exchange-key");
        Map<String, Object> agreement = Map.of(
                "partner",
                key.text("code"),
                "name",
                "市内另一家时间银行",
                "publicKey",
                key.text("publicKey"),
                "effectiveFrom",
                "2026-01-01",
                "basis",
                "防民发〔2026〕9号");
        http.post(exchanges(bank), agreement).created();
        http.post(exchanges(bank), agreement).created();
    }

    /** What a bank sent, in its order, as it would be handed on. */
    private List<Map<String, Object>> outbox(String bank, String partner) {
        return actors.events(TimeExchangeId.of(TimeBankId.of(bank), partner).value(), TimeMessageSent.class).stream()
                .map(sent -> {
                    TimeMessage message = sent.message();
                    Map<String, Object> body = new LinkedHashMap<>();
                    body.put("version", message.version());
                    body.put("from", message.from().value());
                    body.put("to", message.to().value());
                    body.put("sequence", message.sequence());
                    body.put("previousHash", message.previousHash().value());
                    body.put("kind", message.kind());
                    body.put("minutes", message.minutes());
                    body.put("account", message.account().value());
                    body.put("reference", message.reference().value());
                    body.put("reason", message.reason());
                    return Map.of("message", body, "signature", sent.signature().value());
                })
                .toList();
    }

    private Answer deliver(Map<String, Object> message, String bank, String partner) {
        return http.post(exchanges(bank) + "/" + partner + "/messages", message);
    }

    private long exchanged(String volunteer, TimeLedger ledger) {
        return sum(actors.events(account(volunteer), TimeAccountEvent.class), event -> event.legs()
                .change(ledger));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> tampered(Map<String, Object> message, String field, Object value) {
        return with(
                message,
                "message",
                with((Map<String, Object>) Objects.requireNonNull(message.get("message")), field, value));
    }

    /** A message that is delivered by eight at once, lost, changed, out of its order, and sent again. */
    @Test
    @Order(7)
    void exchangesTimeWithAnotherBankByMessages() {
        http.post("/api/v1/time-banks", Map.of("division", CITY_DIVISION, "name", "防城港市时间银行"))
                .created();
        http.post("/api/v1/time-banks/" + CITY_BANK + "/rules", rules()).done();
        agree(BANK, CITY_BANK);
        agree(CITY_BANK, BANK);
        String sender = holder();
        String recipient = resident();
        http.post(ACCOUNTS, Map.of("volunteerId", recipient, "timeBankId", CITY_BANK, "openedOn", "2021-02-16"))
                .created();
        http.post(
                        ACCOUNTS + "/" + account(sender) + "/deposits",
                        service(resident(), resident(), "2021-03-09T08:00", "2021-03-09T12:00"))
                .created();
        String transfers = ACCOUNTS + "/" + account(sender) + "/transfers";
        Map<String, Object> transfer =
                Map.of("timeBankId", BANK, "partner", CITY_DIVISION, "recipient", account(recipient), "minutes", 100);
        Map<String, String> key = Map.of("Idempotency-Key", "transfer-" + sender);

        actors.assertRefused(
                409, Problem.TIME_INSUFFICIENT, () -> http.post(transfers, with(transfer, "minutes", 241)));
        String body = http.post(transfers, transfer, key).created().body();
        assertThat(http.post(transfers, transfer, key).body()).isEqualTo(body);
        http.post(transfers, with(transfer, "recipient", "no-such-account")).created();
        assertThat(balance(sender)).isEqualTo(40);
        assertThat(exchanged(sender, TimeLedger.SUSPENSE)).isEqualTo(200);

        Map<String, Object> first = outbox(BANK, CITY_DIVISION).getFirst();
        Map<String, Object> second = outbox(BANK, CITY_DIVISION).getLast();
        actors.assertRefused(409, Problem.MESSAGE_OUT_OF_SEQUENCE, () -> deliver(second, CITY_BANK, DISTRICT));
        actors.assertRefused(
                422, Problem.MESSAGE_NOT_GENUINE, () -> deliver(tampered(first, "minutes", 101), CITY_BANK, DISTRICT));
        actors.assertRefused(
                422, Problem.MESSAGE_NOT_GENUINE, () -> deliver(with(first, "signature", "x"), CITY_BANK, DISTRICT));
        actors.assertRefused(422, Problem.MESSAGE_NOT_ADDRESSED, () -> deliver(first, BANK, CITY_DIVISION));
        assertThat(outbox(CITY_BANK, DISTRICT)).isEmpty();

        List<Answer> answers = Actors.atOnce(8, i -> deliver(first, CITY_BANK, DISTRICT));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers)
                .filteredOn(answer -> answer.text("effect").equals("RECORDED"))
                .hasSize(1);
        assertThat(balance(recipient)).isEqualTo(100);
        deliver(second, CITY_BANK, DISTRICT).done();
        assertThat(deliver(first, CITY_BANK, DISTRICT).done().text("effect")).isEqualTo("ALREADY_RECORDED");
        assertThat(exchanged(sender, TimeLedger.SUSPENSE)).isEqualTo(200);

        List<Map<String, Object>> back = outbox(CITY_BANK, DISTRICT);
        assertThat(back).hasSize(2);
        back.forEach(answer -> deliver(answer, BANK, CITY_DIVISION).done());
        back.forEach(answer -> deliver(answer, BANK, CITY_DIVISION).done());

        assertThat(balance(sender)).isEqualTo(140);
        assertThat(exchanged(sender, TimeLedger.SUSPENSE)).isZero();
        assertThat(exchanged(sender, TimeLedger.EXCHANGED)).isEqualTo(100);
        assertThat(exchanged(recipient, TimeLedger.EXCHANGED)).isEqualTo(-100);

        http.post(exchanges(BANK) + "/" + CITY_DIVISION + "/end", Map.of("basis", "终止"))
                .done();
        actors.assertRefused(409, Problem.TIME_EXCHANGE_NOT_IN_FORCE, () -> http.post(transfers, transfer));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_TIME_EXCHANGE,
                () -> http.post(exchanges(BANK) + "/hefei/end", Map.of("basis", "终止")));
    }
}
