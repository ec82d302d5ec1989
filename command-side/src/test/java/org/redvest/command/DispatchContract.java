package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redvest.command.Invented.with;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.Problem;
import org.redvest.api.service.dispatch.event.DispatchRecalled;
import org.redvest.api.service.dispatch.event.DispatchedOutOfTown;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import tools.jackson.databind.JsonNode;

/** Dispatches out of town over HTTP, whatever store they stand on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DispatchContract {

    private static final String DISPATCHES = "/api/v1/dispatches";
    private static final Map<String, Object> RECALL = Map.of("reason", "因道路中断提前返回");

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;

    DispatchContract(Store store) {
        this.side = RunningCommandSide.start(store, "dispatches");
        this.http = side.http();
        this.actors = new Actors(side);
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private static Instant inDays(int days) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days));
    }

    private Map<String, Object> order(String... volunteers) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("organisationId", actors.organisation());
        order.put("volunteers", List.of(volunteers));
        order.put("place", "西藏左贡县");
        order.put("from", inDays(1).toString());
        order.put("until", inDays(60).toString());
        order.put("task", "支教两个月");
        return order;
    }

    private static List<String> each(Answer answer, String field) {
        return answer.json()
                .path("volunteers")
                .valueStream()
                .map(one -> one.path(field))
                .map(JsonNode::asString)
                .toList();
    }

    private Answer refusedEach(Problem problem, Http by, Map<String, Object> order) {
        long before = side.head();
        Answer answer = by.post(DISPATCHES, order).done();
        assertThat(each(answer, "code")).containsOnly(problem.name());
        assertThat(side.head()).isEqualTo(before);
        return answer;
    }

    @Test
    void sendEachWhoCanBeSentOnce() {
        String shen = actors.registerVolunteer();
        String zhang = actors.registerVolunteer();
        Map<String, Object> order = order(shen, "vol-1", zhang);

        Answer sent = http.post(DISPATCHES, order).done();

        assertThat(each(sent, "volunteerId")).containsExactly(shen, "vol-1", zhang);
        assertThat(sent.json().path("volunteers").path(1).path("code").asString())
                .isEqualTo(Problem.UNKNOWN_VOLUNTEER.name());
        assertThat(sent.json().path("volunteers").path(1).path("detailChinese").asString())
                .isNotBlank();
        String dispatch =
                sent.json().path("volunteers").path(0).path("dispatchId").asString();
        assertThat(actors.events(dispatch, DispatchedOutOfTown.class))
                .singleElement()
                .satisfies(event -> assertThat(event.volunteerId()).hasToString(shen));

        long before = side.head();
        Answer again = http.post(DISPATCHES, order).done();
        assertThat(side.head()).isEqualTo(before);
        assertThat(Stream.of(0, 2).map(i -> again.json()
                        .path("volunteers")
                        .path(i)
                        .path("effect")
                        .asString()))
                .containsOnly("ALREADY_RECORDED");
    }

    @Test
    void areRecalledBeforeTheirTime() {
        String shen = actors.registerVolunteer();
        Map<String, Object> order = order(shen);
        String dispatch =
                each(http.post(DISPATCHES, order).done(), "dispatchId").getFirst();
        String address = DISPATCHES + "/" + dispatch + "/recall";

        http.post(address, RECALL).done();
        http.post(address, RECALL).done();

        assertThat(actors.events(dispatch, DispatchRecalled.class)).hasSize(1);
        refusedEach(Problem.DISPATCH_ENDED, http, order);
        actors.assertRefused(409, Problem.DISPATCH_ENDED, () -> http.post(address, Map.of("reason", "另一理由")));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_DISPATCH,
                () -> http.post(DISPATCHES + "/dsp-" + UUID.randomUUID() + "/recall", RECALL));
    }

    @Test
    void areOfAPeriodThatCanBe() {
        String shen = actors.registerVolunteer();
        Map<String, Object> order = order(shen);
        refusedEach(
                Problem.PERIOD_REVERSED, http, with(order, "until", inDays(1).toString()));
        refusedEach(
                Problem.DISPATCH_TOO_LONG,
                http,
                with(order, "until", inDays(400).toString()));
        refusedEach(
                Problem.DISPATCH_ENDED,
                http,
                with(
                        with(order, "from", inDays(-9).toString()),
                        "until",
                        inDays(-1).toString()));
        http.post(DISPATCHES, order).done();
        refusedEach(Problem.DISPATCH_ALREADY_ORDERED, http, with(order, "task", "义诊"));
    }

    @ParameterizedTest
    @CsvSource({
        "organisationId, 51350200MJB00000XX, 422, CREDIT_CODE_CHECK_DIGIT",
        "place, ' ', 400, INVALID_FIELD",
        "from, tomorrow, 400, INVALID_FIELD"
    })
    void areRefusedWhereTheyDoNotFit(String field, String value, int status, Problem problem) {
        String shen = actors.registerVolunteer();
        actors.assertRefused(status, problem, () -> http.post(DISPATCHES, with(order(shen), field, value)));
    }

    @Test
    void areOrderedForAnOrganisationByWhoMay() {
        String shen = actors.registerVolunteer();
        String another = actors.registerOrganisation();
        Http own = manager(actors.organisation());
        Http others = manager(another);
        Http stranger = http.with(TestIssuer.shared().token("a stranger", Role.CITY_OFFICER));
        Map<String, Object> order = order(shen);

        refusedEach(Problem.AUTHORITY_MISSING, stranger, order);
        refusedEach(Problem.AUTHORITY_MISSING, others, order);
        refusedEach(Problem.UNKNOWN_ORGANISATION, http, with(order, "organisationId", Invented.creditCode()));
        String dispatch = each(own.post(DISPATCHES, order).done(), "dispatchId").getFirst();
        String recall = DISPATCHES + "/" + dispatch + "/recall";
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> others.post(recall, RECALL));
        own.post(recall, RECALL).done();

        http.post("/api/v1/organisations/" + another + "/suspension", Map.of("reason", "未年检"))
                .done();
        refusedEach(Problem.ORGANISATION_SUSPENDED, http, with(order, "organisationId", another));
    }

    private Http manager(String organisation) {
        String holder = "manager-" + UUID.randomUUID();
        http.post(
                        "/api/v1/delegations",
                        Map.of(
                                "holder",
                                holder,
                                "powers",
                                List.of("RUN_SHIFTS"),
                                "division",
                                "350203",
                                "organisationId",
                                organisation,
                                "from",
                                "2026-01-01T00:00:00+08:00",
                                "basis",
                                "厦文明办〔2026〕3号"))
                .created();
        return http.with(TestIssuer.shared().token(holder, Role.ORGANISATION_MANAGER));
    }
}
