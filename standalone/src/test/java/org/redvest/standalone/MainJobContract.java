package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** The main job on a bureau's own files, whatever store the events go to. The figures are those of the rosters' README. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MainJobContract {

    @SuppressWarnings("NullAway.Init") // set before all
    private RunningRedVest redVest;

    /** A RedVest with an empty ledger. */
    abstract RunningRedVest start();

    @BeforeAll
    void importTheRosters() {
        redVest = start();
        redVest.importRosters();
        redVest.awaitReadModels();
    }

    @Test
    void disclosesEveryRecord() {
        JsonNode totals = redVest.get("/api/v1/disclosure/service-records").path("totals");
        assertThat(totals.path("records").asLong()).isEqualTo(816);
        assertThat(totals.path("minutes").asLong()).isEqualTo(89_460);
        JsonNode cleaning = redVest.get(
                        "/api/v1/disclosure/service-records?category=%E6%B4%81%E5%87%80%E5%AE%B6%E5%9B%AD")
                .path("totals");
        assertThat(cleaning.path("records").asLong()).isEqualTo(509);
        assertThat(cleaning.path("minutes").asLong()).isEqualTo(68_190);
    }

    @Test
    void ranksTheSixDistricts() {
        Map<String, String> districts = new TreeMap<>();
        redVest.get("/api/v1/rankings?level=district&measure=minutes&attribution=service&from=2022-01-01&to=2022-12-31")
                .path("entries")
                .forEach(entry -> districts.put(
                        entry.path("division").asString(),
                        entry.path("rank").asInt() + ": "
                                + entry.path("personTimes").asLong() + " records, "
                                + entry.path("minutes").asLong() + " minutes"));
        assertThat(districts)
                .isEqualTo(Map.of(
                        "350206", "1: 367 records, 29220 minutes",
                        "350212", "2: 152 records, 20820 minutes",
                        "350213", "3: 112 records, 14670 minutes",
                        "350203", "4: 91 records, 12180 minutes",
                        "350211", "5: 65 records, 8640 minutes",
                        "350205", "6: 29 records, 3930 minutes"));
    }

    @Test
    void insuresEveryVolunteer() {
        redVest.created("/api/v1/insurance-policies", """
                {"insurer": "中国人寿", "policyNumber": "P-1", "sumInsuredYuan": 448000,
                 "from": "2020-01-01T00:00:00+08:00", "until": "2099-01-01T00:00:00+08:00"}""");
        redVest.awaitReadModels();

        assertThat(redVest.get("/api/v1/insurance/insured").path("total").asLong())
                .isEqualTo(722);
        assertThat(redVest.get("/api/v1/insurance/insured", "text/csv").body().lines())
                .hasSize(723);
        assertThat(redVest.get("/api/v1/insurance/insured", "application/x-ndjson")
                        .body()
                        .lines())
                .hasSize(722);
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        long head = redVest.get("/actuator/readmodels").path("head").asLong();

        JsonNode again = redVest.imported("service-records", RunningRedVest.ROSTERS.resolve("service.csv"));

        assertThat(again.path("unchanged").asLong()).isEqualTo(816);
        assertThat(again.path("accepted").asLong() + again.path("rejected").asLong())
                .isZero();
        assertThat(redVest.get("/api/v1/disclosure/service-records")
                        .path("totals")
                        .path("records")
                        .asLong())
                .isEqualTo(816);
        assertThat(redVest.get("/actuator/readmodels").path("head").asLong()).isGreaterThanOrEqualTo(head);
    }

    @Test
    void creditsPointsAndRedeemsThem() {
        String volunteer = redVest.created("/api/v1/volunteers", """
                        {"name": "沈奕瑄", "documentKind": "CITIZEN_ID", "documentNumber": "350203199001010018",
                         "residence": "350203001001", %s}""".formatted(RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
        String leader = redVest.created("/api/v1/volunteers", """
                        {"name": "张三", "documentKind": "CITIZEN_ID", "documentNumber": "350205198506150022",
                         "residence": "350203001001", %s}""".formatted(RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
        redVest.created("/api/v1/service-records", """
                {"volunteerId": "%s", "organisationId": "%s", "certifiedBy": "%s", "activity": "文明交通劝导",
                 "category": "文明交通", "start": "2021-03-07T08:30:00+08:00", "end": "2021-03-07T10:30:00+08:00",
                 "division": "350203001001", "place": "路口"}""".formatted(volunteer, RunningRedVest.BUREAU, leader));
        redVest.awaitReadModels();
        assertThat(redVest.get("/api/v1/volunteers/" + volunteer + "/passbook")
                        .path("free")
                        .asLong())
                .isEqualTo(20);

        String item = redVest.created("/api/v1/reward-items", """
                        {"name": "雨伞", "outlet": "星湖社区", "price": 15, "stock": 3}""")
                .path("rewardItemId")
                .asString();
        JsonNode redemption = redVest.created("/api/v1/redemptions", """
                {"volunteerId": "%s", "rewardItemId": "%s"}""".formatted(volunteer, item));
        assertThat(redVest.post(
                                "/api/v1/redemptions/"
                                        + redemption.path("redemptionId").asString() + "/collection",
                                "{\"pickUpCode\": \""
                                        + redemption.path("pickUpCode").asString() + "\"}")
                        .statusCode())
                .isEqualTo(200);
        redVest.awaitReadModels();

        JsonNode passbook = redVest.get("/api/v1/volunteers/" + volunteer + "/passbook");
        assertThat(passbook.path("free").asLong()).isEqualTo(5);
        assertThat(passbook.path("spent").asLong()).isEqualTo(15);
        assertThat(redVest.get("/api/v1/reward-items/" + item).path("available").asInt())
                .isEqualTo(2);
        assertThat(redVest.get("/api/v1/audit/volunteers/" + volunteer + "/history")
                        .path("events")
                        .findValuesAsString("type"))
                .containsExactly(
                        "IdentityClaimed",
                        "VolunteerRegistered",
                        "HoursCertified",
                        "PointsCredited",
                        "PointsReserved",
                        "RedemptionPlaced",
                        "RedemptionCollected");
    }
}
