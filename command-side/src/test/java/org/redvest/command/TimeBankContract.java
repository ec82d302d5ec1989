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
import org.redvest.api.id.TimeMovementId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.timebank.ReturnCause;
import org.redvest.api.reward.timebank.TimeLedger;
import org.redvest.api.reward.timebank.command.ReturnTime;
import org.redvest.api.reward.timebank.event.TimeAccountEvent;
import org.redvest.api.reward.timebank.event.TimeAccountOpened;
import org.redvest.api.reward.timebank.event.TimeDeposited;
import org.redvest.api.reward.timebank.event.TimeDrawn;
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
}
