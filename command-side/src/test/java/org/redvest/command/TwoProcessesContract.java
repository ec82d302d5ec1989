package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Actors.atOnce;
import static org.redvest.command.Actors.redemption;
import static org.redvest.command.Invented.creditCode;
import static org.redvest.command.Invented.hongKongPermit;
import static org.redvest.command.Invented.person;
import static org.redvest.command.Invented.with;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.Problem;
import org.redvest.api.honour.benefit.event.BenefitUsed;
import org.redvest.api.honour.benefit.event.HonourCardIssued;
import org.redvest.api.honour.benefit.event.HoursHonoured;
import org.redvest.api.id.BenefitUsesId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.volunteer.event.VolunteerBanned;
import org.redvest.api.reward.shop.event.StockReserved;
import org.redvest.command.Http.Answer;

/**
 * Two command sides over one store decide as one. Where they meet too often, a caller is told to repeat; nobody is told
 * what is not so.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class TwoProcessesContract {

    private final RunningCommandSide one;
    private static final Map<String, Object> BASIS = Map.of("basis", "厦文明办〔2026〕9号");

    private final RunningCommandSide other;
    private final Actors actors;

    TwoProcessesContract(Store store) {
        this.one = RunningCommandSide.start(store, "one");
        this.other = RunningCommandSide.start(store, "other");
        this.actors = new Actors(one);
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
    }

    private Http either(int caller) {
        return (caller % 2 == 0 ? one : other).http();
    }

    @Test
    void takeOneOfFiftyParallelRegistrationsOfOneDocument() {
        String permit = hongKongPermit();
        Map<String, Object> first = with(person("HK_MACAO_TRAVEL_PERMIT", permit + "00"), "birthDate", "1990-01-01");
        Map<String, Object> reissued = with(first, "documentNumber", permit + "01");
        TrackingToken mark = one.mark();

        List<Answer> answers = atOnce(50, i -> either(i).post("/api/v1/volunteers", i % 3 == 0 ? first : reissued));

        assertOneTaken(answers, Problem.IDENTITY_ALREADY_CLAIMED);
        assertThat(one.since(mark)).hasSize(2);
    }

    @Test
    void takeOneOfAHundredParallelRedemptionsOfTheLastItem() {
        String volunteer = actors.volunteerWith80Points();
        String another = actors.volunteerWith80Points();
        String last = actors.offer(1, 1);

        List<Answer> answers = atOnce(
                100, i -> either(i).post("/api/v1/redemptions", redemption(i % 3 == 0 ? volunteer : another, last, 1)));

        assertOneTaken(answers, Problem.STOCK_INSUFFICIENT);
        assertThat(actors.events(last, StockReserved.class)).hasSize(1);
    }

    @Test
    void takeOneOfFiftyParallelClaimsOfOneBlock() {
        String road = "民族路" + UUID.randomUUID().toString().substring(0, 8);
        TrackingToken mark = one.mark();

        List<Answer> answers = atOnce(50, i -> either(i)
                .post(
                        "/api/v1/blocks",
                        Map.of(
                                "division", "350203001",
                                "name", road,
                                "kind", "ROAD",
                                "organisationId", creditCode(),
                                "unit", "某单位",
                                "from", "2026-01-01")));

        assertOneTaken(answers, Problem.BLOCK_CLAIMED);
        assertThat(one.since(mark)).hasSize(1);
    }

    @Test
    void takeOneOfFiftyParallelUsesOfABenefitThatIsThereOnce() {
        String volunteer = actors.registerVolunteer();
        String benefit = one.http()
                .post(
                        "/api/v1/benefits",
                        Map.of(
                                "division",
                                "350203",
                                "from",
                                "2026-01-01",
                                "terms",
                                Map.of(
                                        "kind", "CULTURE",
                                        "title", "博物馆特展门票",
                                        "partner", actors.organisation(),
                                        "scope", "特展一场",
                                        "method", "出示礼遇码",
                                        "process", "入口核验",
                                        "per", "ONCE",
                                        "times", 1,
                                        "basis", "晋市文明委〔2024〕5号")))
                .created()
                .text("benefitId");
        String code = Organisers.as(one, volunteer)
                .get("/api/v1/volunteers/" + volunteer + "/honour-codes")
                .done()
                .text("code");

        List<Answer> answers =
                atOnce(50, i -> either(i).post("/api/v1/benefits/" + benefit + "/uses", Map.of("code", code)));

        assertOneTaken(answers, Problem.BENEFIT_USED);
        assertThat(actors.events(BenefitUsesId.of(VolunteerId.of(volunteer)).value(), BenefitUsed.class))
                .hasSize(1);
    }

    @Test
    void countNoHoursForTwoCards() {
        String volunteer = actors.volunteerWith80Points();
        List<String> rules =
                List.of(adoptCardRules("荣誉卡" + UUID.randomUUID()), adoptCardRules("优秀卡" + UUID.randomUUID()));
        TrackingToken mark = one.mark();

        List<Answer> answers = atOnce(20, i -> either(i)
                .post(
                        "/api/v1/honour-cards",
                        Map.of(
                                "volunteerId",
                                volunteer,
                                "rulesId",
                                rules.get(i % 4 / 2),
                                "from",
                                "2024-01-01",
                                "until",
                                "2024-12-31")));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(one.since(mark))
                .<Class<?>>extracting(TrackedEventMessage::getPayloadType)
                .containsExactlyInAnyOrder(HonourCardIssued.class, HoursHonoured.class);
    }

    private String adoptCardRules(String title) {
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("division", "350203");
        rules.put("title", title);
        rules.put("effectiveFrom", "2026-01-01");
        rules.put("minutes", 480);
        rules.put("window", "CALENDAR_YEAR");
        rules.put("windowYears", 0);
        rules.put("registeredMonths", 0);
        rules.put("residentsOnly", true);
        rules.put("validityMonths", 12);
        rules.put("hoursReusable", false);
        rules.put("basis", "海文明委〔2018〕6号");
        return one.http().post("/api/v1/honour-card-rules", rules).created().text("rulesId");
    }

    @Test
    void spendNoPointTwice() {
        String volunteer = actors.volunteerWith80Points();
        String umbrella = actors.offer(40, 100);
        String towel = actors.offer(40, 100);

        List<Answer> answers = atOnce(
                20, i -> either(i).post("/api/v1/redemptions", redemption(volunteer, i % 4 < 2 ? umbrella : towel, 1)));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSizeBetween(1, 2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertRefusedOrBusy(answer, Problem.POINTS_INSUFFICIENT));
    }

    @Test
    void certifyNoTimeTwice() {
        String volunteer = actors.registerVolunteer();
        Map<String, Object> service = actors.service(volunteer, "2024-03-09T08:30", "2024-03-09T10:30");

        List<Answer> answers = atOnce(20, i -> either(i).post("/api/v1/service-records", service));

        assertOneTaken(answers, Problem.HOURS_OVERLAP);
    }

    @Test
    void letNobodyLeadWhomTheOtherHasBanned() {
        String leader = actors.registerVolunteer();
        String volunteer = actors.registerVolunteer();
        Map<String, String> basis = Map.of("basis", "厦文明办〔2026〕7号");
        // both remember the leader as one who may certify
        certifyAt(one, volunteer, leader, "2024-03-04").created();
        certifyAt(other, volunteer, leader, "2024-03-05").created();

        one.http().post("/api/v1/volunteers/" + leader + "/ban", basis).done();

        // whoever did not record it looks once a second, and an Axon Server sends a command to either
        AtomicInteger day = new AtomicInteger(10);
        for (RunningCommandSide side : List.of(one, other)) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> certifyAt(side, volunteer, leader, "2024-04-" + day.getAndIncrement())
                            .refused(409, Problem.VOLUNTEER_BANNED));
        }

        other.http()
                .post("/api/v1/volunteers/" + leader + "/ban/lifting", basis)
                .done();

        certifyAt(one, volunteer, leader, "2024-03-08").created();
        certifyAt(other, volunteer, leader, "2024-03-09").created();
    }

    private Answer certifyAt(RunningCommandSide side, String volunteer, String leader, String day) {
        return side.http()
                .post(
                        "/api/v1/service-records",
                        with(actors.service(volunteer, day + "T08:30", day + "T10:30"), "certifiedBy", leader));
    }

    @Test
    void giveOneAnswerToOneIdempotencyKey() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> item = Map.of("name", "雨伞", "outlet", "星湖社区爱心超市", "price", 20, "stock", 50);
        Answer first = one.http().post("/api/v1/reward-items", item, key).created();

        assertThat(other.http().post("/api/v1/reward-items", item, key).body()).isEqualTo(first.body());
    }

    @Test
    void refuseNobodyBecauseOfWhatTheOtherHasLeftBehind() {
        String volunteer = actors.registerVolunteer();
        one.http().post("/api/v1/volunteers/" + volunteer + "/ban", BASIS).done();
        // the first remembers the ban
        one.http()
                .post("/api/v1/service-records", actors.service(volunteer, "2024-03-10T08:30", "2024-03-10T10:30"))
                .refused(409, Problem.VOLUNTEER_BANNED);
        other.http()
                .post("/api/v1/volunteers/" + volunteer + "/ban/lifting", BASIS)
                .done();

        one.http()
                .post("/api/v1/service-records", actors.service(volunteer, "2024-03-10T08:30", "2024-03-10T10:30"))
                .created();
    }

    @Test
    void takeNothingForARepetitionThatTheOtherHasUndone() {
        String volunteer = actors.registerVolunteer();
        one.http().post("/api/v1/volunteers/" + volunteer + "/ban", BASIS).done();
        other.http()
                .post("/api/v1/volunteers/" + volunteer + "/ban/lifting", BASIS)
                .done();

        one.http().post("/api/v1/volunteers/" + volunteer + "/ban", BASIS).done();

        assertThat(actors.events(volunteer, VolunteerBanned.class)).hasSize(2);
    }

    private static void assertOneTaken(List<Answer> answers, Problem otherwise) {
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> assertRefusedOrBusy(answer, otherwise));
    }

    private static void assertRefusedOrBusy(Answer answer, Problem reason) {
        if (answer.status() == 503) {
            answer.refused(503, Problem.BUSY);
        } else {
            answer.refused(409, reason);
        }
    }
}
