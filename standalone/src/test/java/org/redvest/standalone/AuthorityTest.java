package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.platform.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo's district officer certifies in 思明, is suspended and resumed, and it is found that they never were to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorityTest {

    private static final String REASON = "{\"reason\": \"岗位调整\"}";

    @SuppressWarnings("NullAway.Init") // set before all
    private Demo demo;

    @SuppressWarnings("NullAway.Init") // set before all
    private RunningRedVest redVest;

    @BeforeAll
    void start() {
        demo = Demo.start();
        redVest = demo.redVest();
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    private String register(String name, String document) {
        return redVest.created("/api/v1/volunteers", """
                {"name": "%s", "documentKind": "CITIZEN_ID", "documentNumber": "%s", "residence": "350203001001", %s}""".formatted(name, document, RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
    }

    private int certify(String volunteer, String leader, int day, String division) {
        return redVest.send("POST", "/api/v1/service-records", redVest.token(Role.DISTRICT_OFFICER), """
                {"volunteerId": "%s", "organisationId": "%s", "certifiedBy": "%s", "activity": "环境整治",
                 "category": "洁净家园", "start": "2026-03-%02dT08:30:00+08:00", "end": "2026-03-%02dT10:30:00+08:00",
                 "division": "%s", "place": "社区"}""".formatted(
                                volunteer, RunningRedVest.BUREAU, leader, day, day, division))
                .statusCode();
    }

    private JsonNode ask(String path) {
        HttpResponse<String> answer = redVest.send("GET", path, redVest.token(Role.AUDITOR), "");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Of those who could certify in 思明 on the first of March, the district's officer. */
    private JsonNode onTheFirstOfMarch() {
        return ask("/api/v1/delegations?power=CERTIFY_HOURS&division=350203&holder=district-officer"
                        + "&at=2026-03-01T00:00:00Z")
                .path("delegations")
                .path(0);
    }

    @Test
    void isKeptToFromTheNextCommandOnAndAnsweredForAfterwards() {
        redVest.created("/api/v1/organisations", """
                {"organisationId": "%s", "name": "人社局", "division": "350203"}""".formatted(RunningRedVest.BUREAU));
        String volunteer = register("沈奕瑄", "350203199001010018");
        String leader = register("张三", "350205198506150022");
        redVest.awaitReadModels();
        String delegation = onTheFirstOfMarch().path("delegationId").asString();
        String address = "/api/v1/delegations/" + delegation;

        assertThat(certify(volunteer, leader, 1, "350203001001")).isEqualTo(201);
        assertThat(certify(volunteer, leader, 2, "350206")).as("outside 思明").isEqualTo(403);
        for (String change : List.of("suspension", "resumption")) {
            assertThat(redVest.post(address + "/" + change, REASON).statusCode())
                    .isEqualTo(200);
            assertThat(certify(volunteer, leader, 3, "350203001001"))
                    .as(change)
                    .isEqualTo(change.equals("suspension") ? 403 : 201);
        }
        assertThat(redVest.post(address + "/invalidity", REASON).statusCode()).isEqualTo(200);
        assertThat(certify(volunteer, leader, 4, "350203001001")).isEqualTo(403);
        redVest.awaitReadModels();

        JsonNode then = onTheFirstOfMarch();
        assertThat(then.path("inForce").asBoolean()).isTrue();
        assertThat(then.path("invalidity").path("delegationId").asString()).isEqualTo(delegation);
        JsonNode life = ask(address);
        assertThat(life.path("delegation").path("inForce").asBoolean()).isFalse();
        assertThat(life.path("changes").findValuesAsString("kind"))
                .containsExactly("SUSPENDED", "RESUMED", "DECLARED_INVALID");
        JsonNode acts = ask(address + "/acts");
        assertThat(acts.path("acts").findValuesAsString("type")).containsExactly("HoursCertified", "HoursCertified");
        assertThat(ask("/api/v1/audit/volunteers/" + volunteer + "/history")
                        .path("events")
                        .findValuesAsString("delegationId"))
                .contains(delegation);
    }

    @Test
    void tellsOneselfWhatOneHoldsAndNothingOfOthers() {
        HttpResponse<String> manager = redVest.send("GET", "/api/v1/me", redVest.token(Role.ORGANISATION_MANAGER), "");
        JsonNode me = JsonMapper.shared().readTree(manager.body());
        assertThat(me.path("subject").asString()).isEqualTo("organisation-manager");
        assertThat(me.path("roles").values()).extracting(JsonNode::asString).containsExactly("organisation-manager");
        assertThat(me.path("volunteerId").isNull()).isTrue();
        assertThat(me.path("delegations")).hasSize(1);
        assertThat(me.path("delegations").path(0).propertyNames())
                .containsExactlyInAnyOrder("delegationId", "powers", "division", "organisation", "until");
        JsonNode insurer = JsonMapper.shared()
                .readTree(redVest.send("GET", "/api/v1/me", redVest.token(Role.INSURER), "")
                        .body());
        assertThat(insurer.path("delegations")).isEmpty();
        assertThat(JsonMapper.shared()
                        .readTree(redVest.send("GET", "/api/v1/me", redVest.token(Role.VOLUNTEER), "")
                                .body())
                        .path("volunteerId")
                        .asString())
                .isEqualTo(DemoSignIn.VOLUNTEER);
        assertThat(redVest.send("GET", "/api/v1/me", "", "").statusCode()).isEqualTo(401);
    }
}
