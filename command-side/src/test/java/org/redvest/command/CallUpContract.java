package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Actors.atOnce;
import static org.redvest.command.Invented.citizen;
import static org.redvest.command.Invented.number;
import static org.redvest.command.Invented.with;
import static org.redvest.command.Organisers.as;
import static org.redvest.command.Organisers.inDays;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Problem;
import org.redvest.api.service.callup.event.CallUpEvent;
import org.redvest.api.service.callup.event.CallUpOrdered;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.shift.event.PlaceReleased;
import org.redvest.api.service.shift.event.PlaceTaken;
import org.redvest.api.service.shift.event.ShiftCancelled;
import org.redvest.api.service.shift.event.ShiftEvent;
import org.redvest.api.service.shift.event.ShiftOpened;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One order opens shifts at several places, reaches who is qualified in the divisions named, and takes one call to answer. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class CallUpContract {

    private static final String ADDRESS = "/api/v1/call-ups";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final TaskDescriptor<Void> TELL = TaskDescriptor.of("tell-call-up");

    private final TestGateway gateway = new TestGateway();
    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;
    private final String policy;
    private final AtomicInteger day = new AtomicInteger(10);

    CallUpContract(Store store) {
        this.side = RunningCommandSide.start(store, "call-ups", TestIssuer.shared(), gateway.setting());
        this.http = side.http();
        this.actors = new Actors(side);
        this.policy =
                insure(Instant.now().minus(Duration.ofDays(1)), Instant.now().plus(Duration.ofDays(365)));
    }

    @AfterAll
    void stop() {
        side.close();
        gateway.close();
    }

    private String insure(Instant from, Instant until) {
        return http.post(
                        "/api/v1/insurance-policies",
                        Map.of(
                                "insurer",
                                "中国人寿厦门分公司",
                                "policyNumber",
                                UUID.randomUUID().toString(),
                                "sumInsuredYuan",
                                448_000,
                                "from",
                                from.toString(),
                                "until",
                                until.toString()))
                .created()
                .text("insurancePolicyId");
    }

    private Instant nextDay() {
        return inDays(day.getAndIncrement());
    }

    private static Map<String, Object> place(String division, Instant start, long capacity) {
        return Map.of(
                "division",
                division,
                "address",
                "居委会门口",
                "start",
                start.toString(),
                "end",
                start.plus(Duration.ofHours(8)).toString(),
                "capacity",
                capacity);
    }

    private Map<String, Object> order(String qualification, List<Map<String, Object>> places) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("organisationId", actors.organisation());
        order.put("title", "台风“杜苏芮”应急救援");
        order.put("theme", "应急救援");
        order.put("targetGroup", "受灾群众");
        order.put("content", "转移安置、清障、物资发放");
        order.put("riskStatement", "积水、坠物、触电；须服从现场指挥");
        order.put("area", "350200");
        order.put("commandPost", "市应急指挥中心");
        order.put("contact", "市防汛办 0592-5881234");
        order.put("insurancePolicyId", policy);
        order.put("basis", "防台风Ⅰ级应急响应");
        order.put("qualifications", List.of(qualification));
        order.put("divisions", List.of("350203"));
        order.put("answerBy", inDays(5).toString());
        order.put("places", places);
        return order;
    }

    private Map<String, Object> order(String qualification) {
        return order(qualification, List.of(place("350203001001", nextDay(), 2)));
    }

    private static String phone() {
        return "132%08d".formatted(number(0, 99_999_999));
    }

    private String volunteer(String residence, String phone) {
        return http.post("/api/v1/volunteers", with(with(citizen(), "residence", residence), "phone", phone))
                .created()
                .text("volunteerId");
    }

    private String qualify(String volunteer, String title) {
        String qualification = http.post(
                        "/api/v1/volunteers/" + volunteer + "/qualifications",
                        Map.of(
                                "title",
                                title,
                                "issuer",
                                "厦门市红十字会",
                                "number",
                                "3502-2026-00123",
                                "from",
                                "2024-01-01",
                                "evidenceSha256",
                                "0".repeat(64)))
                .created()
                .text("qualificationId");
        await().atMost(SOON)
                .until(() -> count(
                                "SELECT count(*) FROM command.qualification_on_record WHERE qualification_id = ?",
                                qualification)
                        == 1);
        return qualification;
    }

    private String qualified(String title) {
        String volunteer = actors.registerVolunteer();
        qualify(volunteer, title);
        return volunteer;
    }

    private long count(String statement, String parameter) {
        return side.bean(JdbcClient.class)
                .sql(statement)
                .param(parameter)
                .query(Long.class)
                .single();
    }

    private Answer answer(String callUp, String volunteer) {
        return as(side, volunteer)
                .post(
                        ADDRESS + "/" + callUp + "/answer",
                        Map.of("volunteerId", volunteer, "termsVersion", 1),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()));
    }

    private static List<String> shifts(Answer ordered) {
        return ordered.json().path("shiftIds").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private void awaitTold(String callUp) {
        await().atMost(SOON)
                .until(() -> count(
                                "SELECT count(*) FROM command.scheduled_tasks"
                                        + " WHERE task_name = 'tell-call-up' AND task_instance = ?",
                                callUp)
                        == 0);
    }

    @Test
    void opensShiftsAtSeveralPlacesWithOneOrder() {
        Instant start = nextDay();
        Map<String, Object> order =
                order("无人机操控员", List.of(place("350203001001", start, 2), place("350206001", start, 3)));
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        TrackingToken mark = side.mark();

        Answer ordered = http.post(ADDRESS, order, key).created();
        Answer again = http.post(ADDRESS, order, key).created();

        assertThat(again.text("callUpId")).isEqualTo(ordered.text("callUpId"));
        assertThat(side.since(mark))
                .<Class<?>>extracting(TrackedEventMessage::getPayloadType)
                .containsExactly(
                        CallUpOrdered.class,
                        ProjectDrafted.class,
                        ProjectPublished.class,
                        ShiftOpened.class,
                        ShiftOpened.class);
        assertThat(actors.events(ordered.text("callUpId"), CallUpOrdered.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.projectId()).hasToString(ordered.text("projectId"));
                    assertThat(event.shifts()).map(Object::toString).isEqualTo(shifts(ordered));
                });
    }

    @Test
    void takesOneCallToAnswerAndDecidesThePlace() {
        Instant start = nextDay();
        Answer ordered = http.post(
                        ADDRESS, order("潜水员", List.of(place("350203001001", start, 1), place("350206001", start, 1))))
                .created();
        String callUp = ordered.text("callUpId");
        List<String> people = List.of(qualified("潜水员"), qualified("潜水员"), qualified("潜水员"));

        Answer first = answer(callUp, people.getFirst()).created();
        assertThat(first.text("shiftId")).isEqualTo(shifts(ordered).getFirst());
        assertThat(first.text("state")).isEqualTo("CONFIRMED");
        assertThat(answer(callUp, people.get(1)).created().text("shiftId"))
                .isEqualTo(shifts(ordered).getLast());
        actors.assertRefused(409, Problem.CALL_UP_FULL, () -> answer(callUp, people.getLast()));

        long before = side.head();
        Answer again = answer(callUp, people.getFirst()).created();
        assertThat(again.text("signUpId")).isEqualTo(first.text("signUpId"));
        assertThat(side.head()).isEqualTo(before);
    }

    @Test
    void takesEveryPlaceOnceWhereManyAnswerAtOnce() {
        Instant start = nextDay();
        Answer ordered = http.post(
                        ADDRESS, order("水上救生员", List.of(place("350203001001", start, 2), place("350206001", start, 3))))
                .created();
        List<String> people =
                IntStream.range(0, 12).mapToObj(i -> qualified("水上救生员")).toList();

        List<Answer> answers = atOnce(people.size(), i -> answer(ordered.text("callUpId"), people.get(i)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refused(409, Problem.CALL_UP_FULL));
        assertThat(shifts(ordered).stream()
                        .map(shift -> actors.events(shift, PlaceTaken.class).size()))
                .containsExactly(2, 3);
    }

    @Test
    void isAnsweredByWhoCanHelp() {
        String callUp = http.post(ADDRESS, order("医师")).created().text("callUpId");
        String nobody = actors.registerVolunteer();
        String somebody = qualified("医师");

        actors.assertRefused(422, Problem.QUALIFICATION_MISSING, () -> answer(callUp, nobody));
        actors.assertRefused(403, Problem.FORBIDDEN, () -> as(side, nobody)
                .post(ADDRESS + "/" + callUp + "/answer", Map.of("volunteerId", somebody, "termsVersion", 1)));
        actors.assertRefused(409, Problem.TERMS_OUTDATED, () -> as(side, somebody)
                .post(ADDRESS + "/" + callUp + "/answer", Map.of("volunteerId", somebody, "termsVersion", 2)));
        actors.assertRefused(404, Problem.UNKNOWN_CALL_UP, () -> answer("clu-" + UUID.randomUUID(), somebody));
        answer(callUp, somebody).created();
    }

    @Test
    void tellsOnceWhomItCalls() {
        String called = phone();
        String elsewhere = phone();
        String unqualified = phone();
        String withdrawn = phone();
        qualify(volunteer("350203001001", called), "应急救援员");
        qualify(volunteer("350205001", elsewhere), "应急救援员");
        qualify(volunteer("350203001001", unqualified), "导游");
        String lost = volunteer("350203001001", withdrawn);
        http.post(
                        "/api/v1/volunteers/" + lost + "/qualifications/" + qualify(lost, "应急救援员") + "/withdrawal",
                        Map.of("reason", "证书已被发证单位撤销"))
                .done();

        String callUp = http.post(ADDRESS, order("应急救援员")).created().text("callUpId");

        await().atMost(SOON).until(() -> gateway.timesSentTo(called) == 1);
        awaitTold(callUp);
        assertThat(gateway.lastSentTo(called)).contains("台风“杜苏芮”应急救援", callUp);
        assertThat(List.of(elsewhere, unqualified, withdrawn))
                .allSatisfy(phone -> assertThat(gateway.timesSentTo(phone)).isZero());

        // as after a crash before the task was done
        side.bean(SchedulerClient.class)
                .scheduleIfNotExists(TELL.instance(callUp).scheduledTo(Instant.now()));
        awaitTold(callUp);
        assertThat(gateway.timesSentTo(called)).isEqualTo(1);
    }

    @Test
    void endsAndSetsFreeWhoeverCame() {
        Answer ordered = http.post(ADDRESS, order("护士")).created();
        String callUp = ordered.text("callUpId");
        String shift = shifts(ordered).getFirst();
        String volunteer = qualified("护士");
        answer(callUp, volunteer).created();

        http.post(ADDRESS + "/" + callUp + "/end", Map.of("reason", "应急响应终止")).done();

        await().atMost(SOON).untilAsserted(() -> assertThat(actors.events(shift, ShiftEvent.class))
                .hasAtLeastOneElementOfType(ShiftCancelled.class)
                .hasAtLeastOneElementOfType(PlaceReleased.class));
        actors.assertRefused(409, Problem.CALL_UP_ENDED, () -> answer(callUp, volunteer));
        http.post(ADDRESS + "/" + callUp + "/end", Map.of("reason", "应急响应终止")).done();
        assertThat(actors.events(callUp, CallUpEvent.class)).hasSize(2);
    }

    @Test
    void isOrderedByWhoHoldsThePower() {
        Http manager = http.with(TestIssuer.shared().token("a manager", Role.ORGANISATION_MANAGER));
        Http stranger = http.with(TestIssuer.shared().token("a stranger", Role.CITY_OFFICER));
        String callUp = http.post(ADDRESS, order("电工")).created().text("callUpId");
        Map<String, String> reason = Map.of("reason", "应急响应终止");

        actors.assertRefused(403, Problem.FORBIDDEN, () -> manager.post(ADDRESS, order("电工")));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> stranger.post(ADDRESS, order("电工")));
        actors.assertRefused(
                403, Problem.AUTHORITY_MISSING, () -> stranger.post(ADDRESS + "/" + callUp + "/end", reason));
        actors.assertRefused(
                404, Problem.UNKNOWN_CALL_UP, () -> http.post(ADDRESS + "/clu-" + UUID.randomUUID() + "/end", reason));
    }

    @ParameterizedTest
    @CsvSource({
        "organisationId, 51350200MJB00000XX, 422, CREDIT_CODE_CHECK_DIGIT",
        "theme, 救火, 422, UNKNOWN_CATEGORY",
        "area, 350203, 422, CALL_UP_OUTSIDE_AREA",
        "area, 999999, 422, UNKNOWN_DIVISION",
        "insurancePolicyId, ins-1, 404, UNKNOWN_INSURANCE_POLICY",
        "answerBy, 2024-01-01T00:00:00Z, 422, SIGN_UP_TIMES_INVALID",
        "title, ' ', 400, INVALID_FIELD"
    })
    void refusesWhatDoesNotFit(String field, String value, int status, Problem reason) {
        Map<String, Object> order = order("驾驶员", List.of(place("350206001", nextDay(), 2)));

        actors.assertRefused(status, reason, () -> http.post(ADDRESS, with(order, field, value)));
    }

    @Test
    void refusesWhatNobodyCanAnswer() {
        Instant start = nextDay();
        Map<String, Object> order = order("驾驶员");

        actors.assertRefused(
                422,
                Problem.UNKNOWN_QUALIFICATION,
                () -> http.post(ADDRESS, with(order, "qualifications", List.of("飞行员"))));
        actors.assertRefused(
                400, Problem.INVALID_FIELD, () -> http.post(ADDRESS, with(order, "qualifications", List.of())));
        actors.assertRefused(400, Problem.INVALID_FIELD, () -> http.post(ADDRESS, with(order, "places", List.of())));
        for (long capacity : new long[] {0, -1, 100_001, Long.MAX_VALUE}) {
            actors.assertRefused(
                    422,
                    Problem.CAPACITY_INVALID,
                    () -> http.post(ADDRESS, with(order, "places", List.of(place("350203001001", start, capacity)))));
        }
        String ended =
                insure(Instant.now().minus(Duration.ofDays(2)), Instant.now().minus(Duration.ofDays(1)));
        actors.assertRefused(
                422, Problem.INSURANCE_REQUIRED, () -> http.post(ADDRESS, with(order, "insurancePolicyId", ended)));
    }
}
