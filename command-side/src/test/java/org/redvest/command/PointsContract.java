package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Invented.citizen;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redvest.api.CivilTime;
import org.redvest.api.Problem;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.SchemeId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.event.PointsAccountEvent;
import org.redvest.api.reward.points.event.PointsCredited;
import org.redvest.api.reward.points.event.PointsDeposited;
import org.redvest.api.reward.points.event.PointsExpired;
import org.redvest.api.reward.shop.event.StockReserved;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** Points schemes, deposits, returns and write-offs over HTTP, whatever store they stand on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PointsContract {

    private static final String SCHEMES = "/api/v1/points-schemes";
    private static final String DEPOSITS = "/api/v1/deposits";
    private static final Duration SOON = Duration.ofSeconds(30);

    /** Where the services of the actors take place. */
    private static final String COMMUNITY = "350203001001";

    private final RunningCommandSide side;
    private final Http http;
    private final Http second;
    private final Actors actors;

    PointsContract(Store store) {
        this.side = RunningCommandSide.start(store, "points");
        this.http = side.http();
        this.second = http.with(TestIssuer.shared().token("another", Role.CITY_OFFICER));
        this.actors = new Actors(side);
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private String open(String division) {
        return http.post(SCHEMES, Map.of("name", "爱心银行", "division", division))
                .created()
                .text("schemeId");
    }

    private static Map<String, Object> rules(String effectiveFrom, Map<String, Object> rules) {
        return Map.of("effectiveFrom", effectiveFrom, "basis", "居委会〔2026〕3号", "rules", rules);
    }

    private static Map<String, Object> simple() {
        return Map.of(
                "pointsPerHour",
                10,
                "professionalPointsPerHour",
                16,
                "rounding",
                Map.of("stepMinutes", 30, "upFrom", 16),
                "valuations",
                List.of(Map.of("goods", "雨伞", "points", 15)));
    }

    private Answer adopt(String scheme, String effectiveFrom, Map<String, Object> rules) {
        return http.post(SCHEMES + "/" + scheme + "/rules", rules(effectiveFrom, rules));
    }

    private String schemeWithRules() {
        String scheme = open("350211002004");
        adopt(scheme, "2020-01-01", simple()).created();
        return scheme;
    }

    private List<PointsAccountEvent> account(String volunteer, String scheme) {
        return actors.events(
                PointsAccountId.of(VolunteerId.of(volunteer), SchemeId.of(scheme))
                        .value(),
                PointsAccountEvent.class);
    }

    private static Map<String, Object> deposit(String volunteer, String scheme, String kind, String what, int many) {
        return Map.of(
                "volunteerId", volunteer,
                "schemeId", scheme,
                "kind", kind,
                "content", what,
                "quantity", many,
                "date", "2026-03-07");
    }

    @Nested
    class AScheme {

        @Test
        void creditsWhatTakesPlaceInItsDivisionByTheRulesOfTheDayOfService() {
            String scheme = open(COMMUNITY);
            adopt(scheme, "2023-01-01", simple()).created();
            String volunteer = actors.registerVolunteer();
            List<LocalDate> days = new ArrayList<>();

            // what is certified while not every process knows the rules is still the city's
            await().atMost(SOON).until(() -> {
                LocalDate day = LocalDate.of(2024, 3, 9).plusDays(days.size());
                days.add(day);
                http.post("/api/v1/service-records", actors.service(volunteer, day + "T08:00", day + "T12:17"))
                        .created();
                await().atMost(SOON)
                        .until(() -> actors.credits(volunteer).size()
                                        + account(volunteer, scheme).size()
                                == days.size());
                return !account(volunteer, scheme).isEmpty();
            });

            assertThat(account(volunteer, scheme)).singleElement().satisfies(event -> {
                PointsCredited credited = (PointsCredited) event;
                assertThat(credited.minutes()).isEqualTo(257);
                assertThat(credited.countedMinutes()).isEqualTo(270);
                assertThat(credited.points()).isEqualTo(45);
                assertThat(credited.schemeId()).isEqualTo(SchemeId.of(scheme));
            });
            // a service of before its first rules is the city's
            actors.certify(volunteer, "2022-03-09T08:00", "2022-03-09T12:17");
            assertThat(account(volunteer, scheme)).hasSize(1);
            assertThat(actors.credits(volunteer).getLast().points()).isEqualTo(42);
        }

        @Test
        void isAdoptedOnceAndChangedFromTomorrowOn() {
            String scheme = open("350211002004");
            Map<String, String> key = Map.of("Idempotency-Key", "rules-of-" + scheme);
            String address = SCHEMES + "/" + scheme + "/rules";
            Answer first =
                    http.post(address, rules("2020-01-01", simple()), key).created();
            assertThat(first.json().path("version").asInt()).isEqualTo(1);
            assertThat(http.post(address, rules("2020-01-01", simple()), key)
                            .created()
                            .json()
                            .path("version")
                            .asInt())
                    .isEqualTo(1);

            LocalDate today = CivilTime.dateOf(side.bean(SettableClock.class).instant());
            actors.assertRefused(409, Problem.SCHEME_RULES_TOO_EARLY, () -> adopt(scheme, today.toString(), simple()));
            assertThat(adopt(scheme, today.plusDays(1).toString(), simple())
                            .created()
                            .json()
                            .path("version")
                            .asInt())
                    .isEqualTo(2);
        }

        @Test
        void isRefusedWithRulesThatAreNone() {
            String scheme = open("350211002004");

            actors.assertRefused(
                    422, Problem.SCHEME_RULES_INVALID, () -> adopt(scheme, "2020-01-01", Map.of("pointsPerHour", -1)));
            actors.assertRefused(409, Problem.SCHEME_FOLLOWS_POLICIES, () -> adopt("psc-city", "2020-01-01", simple()));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_SCHEME,
                    () -> adopt("psc-019a9e00-0000-7000-8000-000000000001", "2020-01-01", simple()));
            actors.assertRefused(
                    422,
                    Problem.UNKNOWN_DIVISION,
                    () -> http.post(SCHEMES, Map.of("name", "爱心银行", "division", "990203")));
        }
    }

    @Nested
    class ADeposit {

        private final String scheme = schemeWithRules();
        private final String volunteer = actors.registerVolunteer();

        @Test
        void ofServiceGivesItsPointsAtOnce() {
            http.post(DEPOSITS, deposit(volunteer, scheme, "PROFESSIONAL_SERVICE", "家电维修", 90))
                    .created();
            http.post(DEPOSITS, deposit(volunteer, scheme, "SERVICE_TIME", "敬老陪护", 46))
                    .created();

            assertThat(account(volunteer, scheme))
                    .extracting(event -> ((PointsDeposited) event).points())
                    .containsExactly(24, 10);
        }

        @Test
        void ofGoodsGivesThemOnceASecondPersonCheckedThem() {
            String id = http.post(DEPOSITS, deposit(volunteer, scheme, "GOODS", "雨伞", 2))
                    .created()
                    .text("depositId");
            assertThat(account(volunteer, scheme)).isEmpty();
            String address = DEPOSITS + "/" + id + "/check";
            actors.assertRefused(409, Problem.DEPOSIT_CHECKER_IS_HANDLER, () -> http.post(address));

            second.post(address).done();
            second.post(address).done();

            assertThat(account(volunteer, scheme))
                    .extracting(event -> ((PointsDeposited) event).points())
                    .containsExactly(30);
        }

        @Test
        void ofGoodsInAFileIsRefusedWhereWhoSendsItTookThemIn() {
            Map<String, Object> handler = citizen();
            String number = http.post("/api/v1/volunteers", handler).created().text("volunteerId");
            Map<String, Object> depositor = citizen();
            String account =
                    http.post("/api/v1/volunteers", depositor).created().text("volunteerId");
            byte[] file = "证件号码,类型,内容,数量,单位,日期,经办人证件号码\n%s,捐赠物资,雨伞,2,件,2026-03-07,%s\n"
                    .formatted(depositor.get("documentNumber"), handler.get("documentNumber"))
                    .getBytes(StandardCharsets.UTF_8);
            Http themselves = http.with(TestIssuer.shared()
                    .signed(TestIssuer.shared()
                            .claims("a manager who serves", Role.ORGANISATION_MANAGER)
                            .claim("volunteer_id", number)
                            .build()));
            String address = "/api/v1/imports/deposits?scheme=" + scheme;

            Answer refused = actors.finished(themselves.upload(address, file, Map.of()));

            assertThat(http.get("/api/v1/imports/" + refused.text("importId") + "/rejections")
                            .body())
                    .contains("DEPOSIT_CHECKER_IS_HANDLER");
            assertThat(account(account, scheme)).isEmpty();
            actors.finished(second.upload(address, file, Map.of()));
            assertThat(account(account, scheme))
                    .extracting(event -> ((PointsDeposited) event).points())
                    .containsExactly(30);
        }

        @ParameterizedTest
        @CsvSource({
            "GOODS, 现金, 1, 422, CASH_IS_NO_DEPOSIT",
            "GOODS, 洗衣液, 1, 422, GOODS_NOT_VALUED",
            "GOODS, 雨伞, 0, 422, AMOUNT_NOT_POSITIVE",
            "GOODS, 雨伞, 1000000, 422, AMOUNT_TOO_LARGE",
            "SERVICE_TIME, 敬老陪护, 1000001, 422, AMOUNT_TOO_LARGE"
        })
        void isRefusedWhereItIsNone(String kind, String what, int many, int status, Problem reason) {
            actors.assertRefused(
                    status, reason, () -> http.post(DEPOSITS, deposit(volunteer, scheme, kind, what, many)));
        }

        @Test
        void isRefusedWhereNobodyIsOrNothingWas() {
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_VOLUNTEER,
                    () -> http.post(
                            DEPOSITS, deposit("vol-019a9e00-0000-7000-8000-000000000001", scheme, "GOODS", "雨伞", 1)));
            String without = open("350211002004");
            actors.assertRefused(
                    422,
                    Problem.SCHEME_WITHOUT_RULES,
                    () -> http.post(DEPOSITS, deposit(volunteer, without, "GOODS", "雨伞", 1)));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_DEPOSIT,
                    () -> second.post(DEPOSITS + "/dep-019a9e00-0000-7000-8000-000000000001/check"));
        }
    }

    @Test
    void pointsOfALotWhoseLastDayIsOverExpireByThemselves() {
        String scheme = open("350211002004");
        adopt(scheme, "2020-01-01", Map.of("pointsPerHour", 10, "expiry", Map.of("kind", "MONTHS", "number", 1)))
                .created();
        String volunteer = actors.registerVolunteer();

        http.post(DEPOSITS, deposit(volunteer, scheme, "SERVICE_TIME", "敬老陪护", 60))
                .created();

        await().atMost(SOON).until(() -> account(volunteer, scheme).size() == 2);
        assertThat(account(volunteer, scheme).getLast()).isInstanceOf(PointsExpired.class);
    }

    @Test
    void fiftyOfHundredsOfParallelRedemptionsGetOneOfFiftyPieces() {
        String scheme = schemeWithRules();
        List<String> people =
                IntStream.range(0, 40).mapToObj(i -> actors.registerVolunteer()).toList();
        people.forEach(volunteer -> http.post(DEPOSITS, deposit(volunteer, scheme, "PROFESSIONAL_SERVICE", "法律咨询", 75))
                .created());
        String item = http.post(
                        "/api/v1/reward-items",
                        Map.of("name", "雨伞", "outlet", "后浦社区爱心超市", "price", 10, "stock", 50, "schemeId", scheme))
                .created()
                .text("rewardItemId");

        // each has points for two pieces
        List<Answer> answers = Actors.atOnce(400, i -> actors.redeem(people.get(i % people.size()), item, 1));

        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201 && answer.status() != 409)
                .isEmpty();
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(50);
        assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(answer -> assertThat(
                        answer.text("code"))
                .isIn("POINTS_INSUFFICIENT", "STOCK_INSUFFICIENT"));
        assertThat(actors.events(item, StockReserved.class)).hasSize(50);
        assertThat(people)
                .allSatisfy(volunteer -> assertThat(account(volunteer, scheme)).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void pointsOfOneSchemeBuyNothingInAnother() {
        String scheme = schemeWithRules();
        String rich = actors.volunteerWith80Points();
        String item = http.post(
                        "/api/v1/reward-items",
                        Map.of("name", "雨伞", "outlet", "后浦社区爱心超市", "price", 10, "stock", 5, "schemeId", scheme))
                .created()
                .text("rewardItemId");

        actors.assertRefused(409, Problem.POINTS_INSUFFICIENT, () -> actors.redeem(rich, item, 1));
        actors.assertRefused(
                409,
                Problem.SCHEME_MISMATCH,
                () -> http.post(
                        "/api/v1/redemptions",
                        Map.of("volunteerId", rich, "rewardItemId", item, "schemeId", "psc-city")));
    }

    @Test
    void aWriteOffIsRefusedWhereNothingIsOwed() {
        String rich = actors.volunteerWith80Points();
        String address = "/api/v1/volunteers/" + rich + "/points-write-off";

        actors.assertRefused(
                409, Problem.NOTHING_OWED, () -> http.post(address, Map.of("points", 5, "reason", "不再追讨")));
        actors.assertRefused(409, Problem.NO_WRITE_OFF_PROPOSED, () -> http.post(address + "/approval"));
    }
}
