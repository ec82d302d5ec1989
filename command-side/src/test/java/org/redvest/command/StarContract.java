package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Organisers.as;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redvest.api.Problem;
import org.redvest.api.honour.star.event.StarEvent;
import org.redvest.api.honour.star.event.StarGranted;
import org.redvest.api.honour.star.event.StarPutUnderReview;
import org.redvest.api.honour.star.event.StarReviewLapsed;
import org.redvest.api.honour.star.event.StarRulesAdopted;
import org.redvest.api.honour.star.event.StarWithdrawn;
import org.redvest.api.id.StarRatingId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** Stars over HTTP, whatever store the command side stands on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class StarContract {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String RULES = "/api/v1/star-rules";

    private final RunningCommandSide side;
    private final Actors actors;
    private final Http http;
    private final Http officer;

    StarContract(Store store) {
        this.side = RunningCommandSide.start(store, "stars");
        this.actors = new Actors(side);
        this.http = side.http();
        this.officer = http.with(TestIssuer.shared().token("officer", Role.CITY_OFFICER));
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private static Map<String, Object> level(long minutes, String grantedBy) {
        return Map.of("minutes", minutes, "months", 0, "grantedBy", grantedBy);
    }

    /** The district grants the first, the city the next ones. */
    private static Map<String, Object> rules(int notice) {
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put(
                "levels",
                List.of(
                        level(60, "COUNTY"),
                        level(120, "CITY"),
                        level(180, "CITY"),
                        level(240, "CITY"),
                        level(300, "PROVINCE")));
        rules.put("residentsOnly", true);
        rules.put("inOrder", true);
        rules.put("noticeWorkingDays", notice);
        return rules;
    }

    private static Map<String, Object> adoption(String jurisdiction, int notice) {
        Map<String, Object> adoption = new LinkedHashMap<>();
        adoption.put("jurisdiction", jurisdiction);
        adoption.put("effectiveFrom", "2020-01-01");
        adoption.put("rules", rules(notice));
        adoption.put("basis", "厦文明办〔2026〕21号");
        return adoption;
    }

    @BeforeAll
    void theDistrictHasRules() {
        http.post(RULES, adoption("350203", 0)).created();
    }

    private static String at(String volunteer, String what) {
        return "/api/v1/volunteers/" + volunteer + "/" + what;
    }

    private Answer apply(String volunteer, int level) {
        return as(side, volunteer).post(at(volunteer, "star-applications"), Map.of("level", level));
    }

    private Answer approve(String volunteer, int level) {
        return officer.post(at(volunteer, "star-applications/" + level + "/approval"));
    }

    private Answer grant(String volunteer, int level) {
        return officer.post(at(volunteer, "stars"), Map.of("level", level));
    }

    private Answer decide(String volunteer, int level, String decision) {
        return officer.post(
                at(volunteer, "stars/" + level + "/decision"), Map.of("decision", decision, "reason", "经核实"));
    }

    private <E extends StarEvent> List<E> stars(String volunteer, Class<E> type) {
        return actors.events(StarRatingId.of(VolunteerId.of(volunteer)).value(), type);
    }

    @Test
    void areGrantedReviewedAndTakenBack() {
        String volunteer = actors.registerVolunteer();
        actors.assertRefused(409, Problem.STAR_HOURS_INSUFFICIENT, () -> apply(volunteer, 1));
        String record = actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T09:00");

        apply(volunteer, 1).created();
        approve(volunteer, 1).done();
        grant(volunteer, 1).created();
        actors.assertRefused(409, Problem.STAR_ALREADY_GRANTED, () -> grant(volunteer, 1));
        actors.assertRefused(409, Problem.STAR_NOT_UNDER_REVIEW, () -> decide(volunteer, 1, "WITHDRAW"));

        Map<String, Object> why = Map.of("volunteerId", volunteer, "reason", "活动未实际开展");
        String address = "/api/v1/service-records/" + record;
        officer.post(address + "/revocation", why).done();
        await().atMost(SOON)
                .until(() -> stars(volunteer, StarPutUnderReview.class).size() == 1);
        officer.post(address + "/reinstatement", why).done();
        await().atMost(SOON)
                .until(() -> stars(volunteer, StarReviewLapsed.class).size() == 1);
        officer.post(address + "/revocation", why).done();
        await().atMost(SOON)
                .until(() -> stars(volunteer, StarPutUnderReview.class).size() == 2);
        side.tellAgain("review-stars", volunteer, HoursRevoked.class);
        decide(volunteer, 1, "WITHDRAW").done();

        assertThat(stars(volunteer, StarEvent.class)).hasSize(7).last().isInstanceOf(StarWithdrawn.class);
        actors.assertRefused(404, Problem.UNKNOWN_STAR_APPLICATION, () -> decide(volunteer, 1, "KEEP"));
    }

    @Test
    void areGrantedOnceHoweverManyDoSoAtOnce() {
        String volunteer = actors.registerVolunteer();
        actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T09:00");
        List<Answer> applied = Actors.atOnce(6, i -> apply(volunteer, 1));
        assertThat(applied).allSatisfy(Answer::created);
        approve(volunteer, 1).done();

        List<Answer> granted = Actors.atOnce(6, i -> grant(volunteer, 1));

        assertThat(granted).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(granted)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.refused(409, Problem.STAR_ALREADY_GRANTED));
        assertThat(stars(volunteer, StarEvent.class)).hasSize(3);
    }

    @Test
    void areGrantedByTheLevelThatTheRulesName() {
        String district = "district-" + UUID.randomUUID();
        http.post(
                        "/api/v1/delegations",
                        Map.of(
                                "holder", district,
                                "powers", List.of("RATE_STARS"),
                                "division", "350203",
                                "from", "2026-01-01T00:00:00+08:00",
                                "basis", "厦文明办〔2026〕3号"))
                .created();
        Http inSiming = http.with(TestIssuer.shared().token(district, Role.DISTRICT_OFFICER));
        String volunteer = actors.registerVolunteer();
        actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T10:00");
        for (int level = 1; level <= 2; level++) {
            apply(volunteer, level).created();
            inSiming.post(at(volunteer, "star-applications/" + level + "/approval"))
                    .done();
            if (level == 1) {
                inSiming.post(at(volunteer, "stars"), Map.of("level", 1)).created();
            }
        }

        actors.assertRefused(
                403, Problem.AUTHORITY_MISSING, () -> inSiming.post(at(volunteer, "stars"), Map.of("level", 2)));
        grant(volunteer, 2).created();
        assertThat(stars(volunteer, StarGranted.class))
                .extracting(granted -> granted.grantedBy().name())
                .containsExactly("COUNTY", "CITY");
    }

    @Test
    void areAppliedForByOneselfOrWithHelpAndReviewedByAnother() {
        String volunteer = actors.registerVolunteer();
        actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T09:00");
        Http nobody = http.with(TestIssuer.shared().token("nobody-in-particular", Role.CITY_OFFICER));
        Map<String, Object> first = Map.of("level", 1);
        String applications = at(volunteer, "star-applications");
        actors.assertRefused(
                403, Problem.FORBIDDEN, () -> as(side, actors.leader()).post(applications, first));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> nobody.post(applications, first));
        actors.assertRefused(404, Problem.UNKNOWN_STAR_APPLICATION, () -> approve(volunteer, 1));

        http.post(applications, first).created();

        actors.assertRefused(422, Problem.STAR_REVIEWER_APPLIED, () -> http.post(applications + "/1/approval"));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> nobody.post(applications + "/1/approval"));
        actors.assertRefused(403, Problem.FORBIDDEN, () -> as(side, volunteer).post(applications + "/1/approval"));
        officer.post(applications + "/1/refusal", Map.of("reason", "签到表缺失")).done();
        apply(volunteer, 1).created();
        approve(volunteer, 1).done();
        actors.assertRefused(
                409,
                Problem.STAR_ALREADY_ANNOUNCED,
                () -> officer.post(applications + "/1/refusal", Map.of("reason", "签到表缺失")));
        officer.post(applications + "/1/stop", Map.of("reason", "收到举报")).done();
        actors.assertRefused(404, Problem.UNKNOWN_STAR_APPLICATION, () -> grant(volunteer, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "first", "2147483648"})
    void haveLevelsFromOneToFive(String level) {
        String volunteer = actors.leader();
        long before = side.head();

        assertThat(http.post(at(volunteer, "star-applications"), Map.of("level", level))
                        .status())
                .isEqualTo(400);
        assertThat(http.post(at(volunteer, "star-applications/" + level + "/approval"))
                        .status())
                .isEqualTo(400);
        assertThat(side.head()).isEqualTo(before);
    }

    @Test
    void areAppliedForByWhomTheRulesLet() {
        String volunteer = actors.registerVolunteer();
        actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T12:00");
        String applications = at(volunteer, "star-applications");

        actors.assertRefused(409, Problem.STAR_SKIPPED, () -> apply(volunteer, 2));
        actors.assertRefused(
                422,
                Problem.STAR_RULES_MISSING,
                () -> http.post(applications, Map.of("level", 1, "jurisdiction", "350213")));
        actors.assertRefused(
                422,
                Problem.UNKNOWN_DIVISION,
                () -> http.post(applications, Map.of("level", 1, "jurisdiction", "999999")));
        http.post(RULES, adoption("350212", 0)).created();
        actors.assertRefused(
                422,
                Problem.STAR_ELSEWHERE,
                () -> http.post(applications, Map.of("level", 1, "jurisdiction", "350212")));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_VOLUNTEER,
                () -> http.post(at("vol-" + UUID.randomUUID(), "star-applications"), Map.of("level", 1)));
    }

    @Test
    void haveRulesOfEachJurisdiction() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        int versions = actors.events("stb-350205", StarRulesAdopted.class).size();

        Answer adopted = http.post(RULES, adoption("350205", 5), key).created();
        Answer again = http.post(RULES, adoption("350205", 5), key).created();

        assertThat(again.json()).isEqualTo(adopted.json());
        assertThat(actors.events("stb-350205", StarRulesAdopted.class)).hasSize(versions + 1);
        actors.assertRefused(
                422, Problem.STAR_JURISDICTION_TOO_SMALL, () -> http.post(RULES, adoption("350203001", 5)));
        actors.assertRefused(422, Problem.UNKNOWN_DIVISION, () -> http.post(RULES, adoption("999999", 5)));
        actors.assertRefused(422, Problem.STAR_RULES_INVALID, () -> http.post(RULES, adoption("350205", 61)));
        Map<String, Object> noRules = adoption("350205", 5);
        noRules.remove("rules");
        actors.assertRefused(400, Problem.INVALID_FIELD, () -> http.post(RULES, noRules));
        Http nobody = http.with(TestIssuer.shared().token("nobody-in-particular", Role.CITY_OFFICER));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> nobody.post(RULES, adoption("350205", 5)));
    }
}
