package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.Problem;
import org.redvest.api.id.HoursReportId;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.service.hours.EvidenceClass;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.api.service.hours.event.HoursReportCertified;
import org.redvest.api.service.hours.event.HoursRevoked;
import org.redvest.api.service.hours.event.RevocationCarriedOut;
import org.redvest.api.service.hours.event.RevocationUndone;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;

/** What becomes of certified hours, whatever store the command side stands on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class HoursContract {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningCommandSide side;
    private final Http http;
    private final Http officer;
    private final Actors actors;

    HoursContract(Store store) {
        this.side = RunningCommandSide.start(store, "hours", TestIssuer.shared());
        this.http = side.http();
        this.officer = http.with(TestIssuer.shared().token("officer", Role.CITY_OFFICER));
        this.actors = new Actors(side);
    }

    @AfterAll
    void stops() {
        side.close();
    }

    private <E> List<E> account(String volunteer, Class<E> type) {
        return actors.events(PointsAccountId.of(VolunteerId.of(volunteer)).value(), type);
    }

    private static String at(String record, String what) {
        return "/api/v1/service-records/" + record + "/" + what;
    }

    private static Map<String, Object> because(String volunteer) {
        return Map.of("volunteerId", volunteer, "reason", "活动未实际开展");
    }

    @Nested
    class ARevocation {

        @Test
        void withholdsThePointsAndGivesThemBack() {
            String volunteer = actors.registerVolunteer();
            String record = actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T12:17");

            actors.assertRefused(
                    422, Problem.REVOKER_IS_CERTIFIER, () -> http.post(at(record, "revocation"), because(volunteer)));
            officer.post(at(record, "revocation"), because(volunteer)).done();
            await().atMost(SOON)
                    .until(() -> account(volunteer, PointsWithheld.class).size() == 1);
            officer.post(at(record, "reinstatement"), because(volunteer)).done();
            await().atMost(SOON)
                    .until(() -> account(volunteer, PointsRestored.class).size() == 1);

            assertThat(actors.credits(volunteer)).singleElement().satisfies(credit -> assertThat(credit.minutes())
                    .isEqualTo(257));
            assertThat(actors.events(volunteer, HoursRevoked.class)).hasSize(1);
        }

        @Test
        void ofManyIsCarriedOutAndTakenBack() {
            List<String> volunteers =
                    List.of(actors.registerVolunteer(), actors.registerVolunteer(), actors.registerVolunteer());
            List<Map<String, String>> records = volunteers.stream()
                    .map(volunteer -> Map.of(
                            "volunteerId",
                            volunteer,
                            "serviceRecordId",
                            actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T10:00")))
                    .toList();
            String gone = Objects.requireNonNull(records.getFirst().get("serviceRecordId"));
            officer.post(at(gone, "revocation"), because(volunteers.getFirst())).done();

            Answer ordered = officer.post("/api/v1/revocation-orders", Map.of("reason", "活动未实际开展", "records", records));

            assertThat(ordered.status()).isEqualTo(202);
            String order = ordered.text("orderId");
            await().atMost(SOON).until(() -> !actors.events(order, RevocationCarriedOut.class)
                    .isEmpty());
            assertThat(actors.events(order, RevocationCarriedOut.class))
                    .singleElement()
                    .satisfies(done -> {
                        assertThat(done.revoked()).isEqualTo(2);
                        assertThat(done.refused()).singleElement().satisfies(refused -> {
                            assertThat(refused.recordId().value()).isEqualTo(gone);
                            assertThat(refused.code()).isEqualTo(Problem.RECORD_REVOKED);
                        });
                    });

            officer.post("/api/v1/revocation-orders/" + order + "/reinstatement", Map.of("reason", "经核实"));
            await().atMost(SOON)
                    .until(() -> !actors.events(order, RevocationUndone.class).isEmpty());
            assertThat(actors.events(order, RevocationUndone.class))
                    .singleElement()
                    .satisfies(undone -> assertThat(undone.reinstated()).isEqualTo(2));
        }

        @Test
        void ofNothingIsRefused() {
            actors.assertRefused(
                    422,
                    Problem.REVOCATION_EMPTY,
                    () -> officer.post("/api/v1/revocation-orders", Map.of("reason", "活动未实际开展")));
        }
    }

    @Nested
    class ManyServices {

        @Test
        void areCertifiedInOneRequestEachByItself() {
            String one = actors.registerVolunteer();
            String other = actors.registerVolunteer();
            Map<String, Object> request = Map.of(
                    "services",
                    List.of(
                            actors.service(one, "2024-03-09T08:00", "2024-03-09T10:00"),
                            actors.service(one, "2024-03-09T09:00", "2024-03-09T10:00"),
                            actors.service(other, "2024-03-09T08:00", "2024-03-09T10:00")));
            Map<String, String> key =
                    Map.of("Idempotency-Key", UUID.randomUUID().toString());

            Answer first =
                    http.post("/api/v1/service-records/batch", request, key).done();

            assertThat(first.json().at("/services/0/effect").asString()).isEqualTo("RECORDED");
            assertThat(first.json().at("/services/1/code").asString()).isEqualTo("HOURS_OVERLAP");
            assertThat(first.json().at("/services/1/detailChinese").asString())
                    .isEqualTo(Problem.HOURS_OVERLAP.chineseSentence());
            assertThat(first.json().at("/services/2/detailChinese").isNull()).isTrue();
            assertThat(first.json().at("/services/2/effect").asString()).isEqualTo("RECORDED");
            Answer again =
                    http.post("/api/v1/service-records/batch", request, key).done();
            assertThat(again.json().at("/services/0/serviceRecordId").asString())
                    .isEqualTo(first.json().at("/services/0/serviceRecordId").asString());
        }

        @Test
        void areFiveHundredAtMost() {
            String volunteer = actors.registerVolunteer();
            Map<String, Object> future = actors.service(volunteer, "2999-03-09T08:00", "2999-03-09T10:00");

            Answer answer = http.post(
                            "/api/v1/service-records/batch", Map.of("services", Collections.nCopies(500, future)))
                    .done();

            assertThat(answer.json().path("services")).hasSize(500);
            assertThat(answer.json().at("/services/499/code").asString()).isEqualTo("INTERVAL_IN_FUTURE");
            http.post("/api/v1/service-records/batch", Map.of("services", Collections.nCopies(501, future)))
                    .refused(400, Problem.INVALID_FIELD);
        }

        @Test
        void ofWhatIsNoVolunteeringAreRefused() {
            Map<String, Object> training =
                    actors.service(actors.registerVolunteer(), "2024-03-09T08:00", "2024-03-09T10:00");
            training.put("category", "培训");

            actors.assertRefused(422, Problem.NOT_VOLUNTEERING, () -> http.post("/api/v1/service-records", training));
        }
    }

    /** The only test of this class that changes the city's figures: certified afterwards is under notice. */
    @Nested
    class UnderNotice {

        @Test
        void anybodyObjectsAndSomebodyElseDecides() {
            http.post(
                            "/api/v1/policies",
                            Map.of(
                                    "kind",
                                    "NOTICE_WORKING_DAYS",
                                    "value",
                                    5,
                                    "effectiveFrom",
                                    LocalDate.of(2020, 1, 1).toString(),
                                    "basis",
                                    "测试"))
                    .created();
            String volunteer = actors.registerVolunteer();
            String record = actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T10:00");
            Http neighbour = http.with(TestIssuer.shared().token("neighbour", Role.VOLUNTEER));

            String objection = neighbour
                    .post(at(record, "objections"), because(volunteer))
                    .created()
                    .text("objectionId");
            await().atMost(SOON)
                    .until(() -> account(volunteer, PointsWithheld.class).size() == 1);
            actors.assertRefused(
                    422,
                    Problem.DECIDER_IS_PARTY,
                    () -> http.post(
                            "/api/v1/hours-objections/" + objection + "/decision",
                            Map.of("upheld", false, "reason", "签退记录无误")));
            officer.post(
                            "/api/v1/hours-objections/" + objection + "/decision",
                            Map.of("upheld", false, "reason", "签退记录无误"))
                    .done();
            await().atMost(SOON)
                    .until(() -> account(volunteer, PointsRestored.class).size() == 1);
        }
    }

    @Nested
    class ACorrection {

        @Test
        void isProposedByOneAndApprovedByAnother() {
            String volunteer = actors.registerVolunteer();
            String record = actors.certify(volunteer, "2024-03-09T08:00", "2024-03-09T12:17");
            Map<String, Object> correction = Map.of(
                    "volunteerId",
                    volunteer,
                    "start",
                    "2024-03-09T08:00:00+08:00",
                    "end",
                    "2024-03-09T12:00:00+08:00",
                    "reason",
                    "提前离开");

            String change =
                    http.post(at(record, "corrections"), correction).created().text("changeId");

            actors.assertRefused(
                    422,
                    Problem.APPROVER_IS_PROPOSER,
                    () -> http.post("/api/v1/hours-changes/" + change + "/approval"));
            officer.post("/api/v1/hours-changes/" + change + "/approval").done();
        }
    }

    @Nested
    class AReport {

        private final String volunteer = actors.registerVolunteer();
        private final Http oneself = Organisers.as(side, volunteer);

        private Map<String, Object> served(String start, String end) {
            Map<String, Object> service = actors.service(volunteer, start, end);
            service.remove("volunteerId");
            service.remove("certifiedBy");
            service.put("account", "清理楼道杂物");
            return service;
        }

        private Answer report(Map<String, Object> service) {
            return oneself.post("/api/v1/volunteers/" + volunteer + "/hours-reports", service);
        }

        private String reported() {
            return report(served("2024-03-09T08:00", "2024-03-09T12:17"))
                    .created()
                    .text("reportId");
        }

        private void assertReportRefused(int status, Problem reason, String field, String value) {
            Map<String, Object> service = served("2024-03-16T08:00", "2024-03-16T09:00");
            service.put(field, value);
            actors.assertRefused(status, reason, () -> report(service));
        }

        private Answer certify(Http by, String report, String leader) {
            return by.post(
                    "/api/v1/hours-reports/" + report + "/certification",
                    Map.of("volunteerId", volunteer, "certifiedBy", leader));
        }

        private Answer withdraw(String report) {
            return oneself.post("/api/v1/volunteers/" + volunteer + "/hours-reports/" + report + "/withdrawal");
        }

        @Test
        void isCertifiedOnceHoweverManyDoSoAtOnce() {
            String report = reported();

            List<Answer> answers = Actors.atOnce(8, i -> certify(i % 2 == 0 ? http : officer, report, actors.leader()));

            assertThat(answers)
                    .allSatisfy(Answer::done)
                    .extracting(answer -> answer.text("serviceRecordId"))
                    .containsOnly(HoursReportId.of(report).ofItsRecord().value());
            assertThat(actors.events(volunteer, HoursReportCertified.class)).hasSize(1);
            assertThat(actors.events(volunteer, HoursCertified.class))
                    .singleElement()
                    .satisfies(hours -> {
                        assertThat(hours.recordId())
                                .isEqualTo(HoursReportId.of(report).ofItsRecord());
                        assertThat(hours.evidence()).isEqualTo(EvidenceClass.REPORTED);
                    });
            await().atMost(SOON).until(() -> actors.credits(volunteer).size() == 1);
        }

        @Test
        void isOfOneThatWaitsAtATimeHoweverManyAreSentAtOnce() {
            List<Answer> answers = Actors.atOnce(8, i -> report(served("2024-03-09T08:00", "2024-03-09T12:17")));

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> answer.refused(409, Problem.HOURS_REPORT_OVERLAPS));
        }

        @Test
        void isRefusedByNameWhereItCannotBe() {
            assertReportRefused(422, Problem.INTERVAL_REVERSED, "end", "2024-03-16T07:00:00+08:00");
            assertReportRefused(422, Problem.INTERVAL_IN_FUTURE, "end", "2999-03-16T09:00:00+08:00");
            assertReportRefused(422, Problem.DAILY_CAP_EXCEEDED, "end", "2024-03-17T09:00:00+08:00");
            assertReportRefused(422, Problem.NOT_VOLUNTEERING, "category", "培训");
            assertReportRefused(422, Problem.UNKNOWN_CATEGORY, "category", "没有这一类");
            assertReportRefused(422, Problem.UNKNOWN_DIVISION, "division", "999999");
            assertReportRefused(404, Problem.UNKNOWN_ORGANISATION, "organisationId", Invented.creditCode());
            assertReportRefused(404, Problem.UNKNOWN_SHIFT, "shiftId", "shf-" + UUID.randomUUID());
            assertReportRefused(400, Problem.INVALID_FIELD, "account", " ");
            actors.assertRefused(403, Problem.FORBIDDEN, () -> Organisers.as(side, actors.leader())
                    .post(
                            "/api/v1/volunteers/" + volunteer + "/hours-reports",
                            served("2024-03-16T08:00", "2024-03-16T09:00")));
        }

        @Test
        void isCertifiedByNobodyWhoHasNoSayAndNotByTheVolunteer() {
            String report = reported();
            Http stranger = http.with(TestIssuer.shared().token("stranger", Role.ORGANISATION_MANAGER));

            actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> certify(stranger, report, actors.leader()));
            actors.assertRefused(422, Problem.SELF_CERTIFICATION, () -> certify(http, report, volunteer));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_HOURS_REPORT,
                    () -> certify(http, "hrp-" + UUID.randomUUID(), actors.leader()));
        }

        @Test
        void isDeclinedWithAReasonThatIsInWhatOneTakesAlong() {
            String report = reported();
            Map<String, String> why = Map.of("volunteerId", volunteer, "reason", "当日无此活动");

            http.post("/api/v1/hours-reports/" + report + "/decline", why).done();

            actors.assertRefused(409, Problem.HOURS_REPORT_DECIDED, () -> certify(http, report, actors.leader()));
            actors.assertRefused(409, Problem.HOURS_REPORT_DECIDED, () -> withdraw(report));
            assertThat(oneself.get("/api/v1/volunteers/" + volunteer + "/export")
                            .done()
                            .body())
                    .contains("清理楼道杂物", "当日无此活动");
        }

        @Test
        void isTakenBackWhileItWaits() {
            String report = reported();

            withdraw(report).done();

            actors.assertRefused(409, Problem.HOURS_REPORT_DECIDED, () -> certify(http, report, actors.leader()));
            reported();
        }
    }
}
