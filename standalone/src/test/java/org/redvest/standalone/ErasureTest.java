package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.platform.TestPostgres.inBytes;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.redvest.platform.TestPostgres;
import org.redvest.platform.security.Role;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Canaries: clear values that nobody may find, before their person is erased or after. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class ErasureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Name, document, phone, birth date and guardian of the volunteer who is erased. */
    private static final List<String> CANARIES =
            List.of("金丝雀", "350203200809010059", "13987654321", "2008-09-01", "监护雀", "350211200002290045");

    /** The number of a certificate of theirs. */
    private static final String CERTIFICATE = "QS-2026-83914";

    private static final String VISIBLE = "爱心超市";

    @SuppressWarnings("NullAway.Init") // set before all
    private Demo demo;

    @SuppressWarnings("NullAway.Init") // set before all
    private RunningRedVest redVest;

    @SuppressWarnings("NullAway.Init") // set before all
    private JdbcClient jdbc;

    @BeforeAll
    void start() {
        demo = Demo.start("--logging.level.org.redvest=DEBUG");
        redVest = demo.redVest();
        jdbc = demo.bean(JdbcClient.class);
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @Test
    void leavesNumbersAndCountsAndNothingElse(CapturedOutput output) {
        redVest.created("/api/v1/organisations", """
                {"organisationId": "%s", "name": "人社局", "division": "350203"}""".formatted(RunningRedVest.BUREAU));
        String volunteer = register("金丝雀", "350203200809010059", """
                , "phone": "13987654321", "birthDate": "2008-09-01", "skills": ["潜水救援"],
                "guardian": {"name": "监护雀", "documentNumber": "350211200002290045", "consentedOn": "2026-01-01"}""");
        String leader = register("张三", "350205198506150022", "");
        certify(volunteer, leader, "08:00", "10:00");
        redVest.awaitReadModels();
        String item = redVest.created("/api/v1/reward-items", """
                {"name": "雨伞", "outlet": "%s", "price": 1, "stock": 9}""".formatted(VISIBLE))
                .path("rewardItemId")
                .asString();
        String redemption = redVest.created("/api/v1/redemptions", """
                {"volunteerId": "%s", "rewardItemId": "%s"}""".formatted(volunteer, item))
                .path("redemptionId")
                .asString();
        redVest.awaitReadModels();
        assertNobodyFinds(CANARIES, output);
        JsonNode totals = redVest.get("/api/v1/disclosure/service-records").path("totals");
        JsonNode clear = redVest.get("/api/v1/volunteers/" + volunteer + "/personal-data?purpose=check");
        assertThat(List.of(
                        clear.path("name").asString(),
                        clear.path("documentNumber").asString(),
                        clear.path("phone").asString(),
                        clear.path("birthDate").asString(),
                        clear.path("guardian").path("name").asString(),
                        clear.path("guardian").path("documentNumber").asString()))
                .isEqualTo(CANARIES);
        redVest.created("/api/v1/volunteers/" + volunteer + "/trainings", """
                {"title": "潜水救援培训", "content": "水下搜救", "minutes": 90, "host": "救援队", "date": "2026-03-01"}""");
        redVest.created(
                "/api/v1/volunteers/" + volunteer + "/qualifications", """
                {"title": "潜水员", "issuer": "潜水救援协会", "number": "%s", "from": "2026-03-01", "evidenceSha256": "%s"}""".formatted(CERTIFICATE, "0".repeat(64)));
        assertThat(redVest.get("/api/v1/volunteers/" + volunteer + "/export?purpose=check", "application/json")
                        .body())
                .contains(CANARIES)
                .contains(CERTIFICATE, "潜水救援培训", "HoursCertified", "RedemptionPlaced");
        redVest.awaitReadModels();
        assertThat(redVest.get("/api/v1/volunteers/" + volunteer + "/personal-file", "application/json")
                        .body())
                .contains("金*雀", "潜水救援培训");
        List<JsonNode> readings = redVest.get("/api/v1/audit/volunteers/" + volunteer + "/history")
                .path("events")
                .valueStream()
                .filter(event -> event.path("type").asString().equals("PersonalDataRead"))
                .toList();
        assertThat(readings).hasSize(2).allSatisfy(reading -> {
            assertThat(reading.path("actorId").asString()).isEqualTo("city-officer");
            assertThat(reading.path("payload").path("purpose").asString()).isEqualTo("check");
        });
        assertNobodyFinds(CANARIES, output);
        assertNobodyFinds(List.of(CERTIFICATE), output);

        // goods wait to be collected
        assertThat(erase(volunteer).body()).contains("ERASURE_OBSTRUCTED", redemption);
        redVest.post("/api/v1/redemptions/" + redemption + "/cancellation", "");
        assertThat(erase(volunteer).statusCode()).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> keysOf(volunteer) == 0);
        redVest.awaitReadModels();

        assertNobodyFinds(CANARIES, output);
        assertThat(erase(volunteer).statusCode()).as("once more").isEqualTo(202);
        JsonNode card = redVest.get("/api/v1/volunteers/" + volunteer);
        assertThat(card.path("volunteer").asString()).isEqualTo("已注销");
        assertThat(card.path("minutes").asLong()).isEqualTo(120);
        for (String path : List.of(
                "/api/v1/audit/volunteers/" + volunteer + "/history",
                "/api/v1/volunteers/" + volunteer + "/personal-file",
                "/api/v1/volunteers/" + volunteer + "/qualifications",
                "/api/v1/disclosure/service-records",
                "/api/v1/insurance/insured")) {
            assertThat(redVest.get(path, "application/json").body()).as(path).doesNotContain("金*雀", "潜水救援");
        }
        assertThat(redVest.get("/api/v1/disclosure/service-records").path("totals"))
                .isEqualTo(totals);
        for (String reading : List.of("personal-data", "export")) {
            assertThat(redVest.get(
                                    "/api/v1/volunteers/" + volunteer + "/" + reading + "?purpose=check",
                                    "application/json")
                            .body())
                    .contains("VOLUNTEER_ERASED");
        }
        assertThat(redVest.post("/api/v1/redemptions", """
                {"volunteerId": "%s", "rewardItemId": "%s"}""".formatted(volunteer, item))
                        .body())
                .contains("VOLUNTEER_ERASED");

        // built anew from the whole log, it is the same
        Map<String, String> before = checksums();
        redVest.post("/actuator/readmodels", "");
        redVest.awaitReadModels();
        assertThat(checksums()).isEqualTo(before);

        // the person may come back, under a new number and with nothing of the old one
        String again = register("金丝雀", "350203200809010059", "");
        redVest.awaitReadModels();
        assertThat(again).isNotEqualTo(volunteer);
        assertThat(redVest.get("/api/v1/volunteers/" + again).path("minutes").asLong())
                .isZero();
        assertThat(redVest.get("/api/v1/volunteers/" + volunteer)
                        .path("volunteer")
                        .asString())
                .isEqualTo("已注销");
    }

    private String register(String name, String document, String more) {
        return redVest.created("/api/v1/volunteers", """
                {"name": "%s", "documentKind": "CITIZEN_ID", "documentNumber": "%s", "residence": "350203001001", %s%s}""".formatted(name, document, RunningRedVest.SIGNED, more))
                .path("volunteerId")
                .asString();
    }

    private void certify(String volunteer, String leader, String from, String until) {
        redVest.created(
                "/api/v1/service-records", """
                {"volunteerId": "%s", "organisationId": "%s", "certifiedBy": "%s", "activity": "环境整治",
                 "category": "洁净家园", "start": "2026-03-07T%s:00+08:00", "end": "2026-03-07T%s:00+08:00",
                 "division": "350203001001", "place": "社区"}""".formatted(volunteer, RunningRedVest.BUREAU, leader, from, until));
    }

    private HttpResponse<String> erase(String volunteer) {
        return redVest.send(
                "POST", "/api/v1/volunteers/" + volunteer + "/erasure", redVest.token(Role.CITY_OFFICER), "");
    }

    private int keysOf(String volunteer) {
        return jdbc.sql("SELECT count(*) FROM vault.person_key WHERE volunteer_id = ?")
                .param(volunteer)
                .query(Integer.class)
                .single();
    }

    private Map<String, String> checksums() {
        Map<String, String> sums = new TreeMap<>();
        redVest.get("/actuator/readmodels/checksums")
                .properties()
                .forEach(table -> sums.put(table.getKey(), table.getValue().asString()));
        return sums;
    }

    private void assertNobodyFinds(List<String> canaries, CapturedOutput output) {
        // what answered before a rebuild is dropped after it, and would be while it is searched
        await().until(() -> jdbc.sql("SELECT count(*) FROM pg_namespace WHERE nspname = 'query_last'")
                        .query(Long.class)
                        .single()
                == 0);
        String everything = TestPostgres.everythingIn(jdbc);
        // a search that finds nothing at all would find no canary either
        assertThat(everything).contains(inBytes(VISIBLE));
        assertThat(output).contains("RedVest");
        assertThat(canaries).noneMatch(canary -> everything.contains(inBytes(canary)));
        assertThat(canaries).noneMatch(output.getAll()::contains);
    }
}
