package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Actors.atOnce;
import static org.redvest.command.Invented.citizen;
import static org.redvest.command.Invented.hongKongPermit;
import static org.redvest.command.Invented.residencePermit;
import static org.redvest.command.Invented.with;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.Problem;
import org.redvest.api.id.PointsAccountId;
import org.redvest.api.id.ServiceRecordId;
import org.redvest.api.id.VolunteerId;
import org.redvest.api.person.merge.MergeGround;
import org.redvest.api.person.merge.event.AccountsMerged;
import org.redvest.api.person.merge.event.MergeCaseOpened;
import org.redvest.api.person.merge.event.ObjectionRaised;
import org.redvest.api.person.volunteer.event.VolunteerErased;
import org.redvest.api.reward.points.event.PointsReserved;
import org.redvest.api.reward.points.event.PointsRestored;
import org.redvest.api.reward.points.event.PointsWithheld;
import org.redvest.api.service.hours.event.HoursCertified;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.TestIssuer;

/** Two numbers of one person, whatever store the command side stands on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class MergeContract {

    private static final String CASES = "/api/v1/merge-cases";
    private static final String NO_CASE = "mrg-019a9e00-0000-7000-8000-00000000dead";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int ROUNDS = 20;

    private final RunningCommandSide side;
    private final Http http;
    private final Actors actors;

    MergeContract(Store store) {
        this.side = RunningCommandSide.start(store, "merges", TestIssuer.shared());
        this.http = side.http();
        this.actors = new Actors(side);
    }

    @AfterAll
    void stops() {
        side.close();
    }

    private String open(String one, String other) {
        return http.post(CASES, Map.of("volunteerId", one, "otherVolunteerId", other))
                .created()
                .text("mergeCaseId");
    }

    private Answer merge(String mergeCase, String survivor) {
        return http.post(CASES + "/" + mergeCase + "/merger", Map.of("survivor", survivor));
    }

    private Answer unmerge(String mergeCase) {
        return http.post(CASES + "/" + mergeCase + "/separation");
    }

    private Answer decide(String mergeCase, String record, boolean upheld) {
        return http.post(CASES + "/" + mergeCase + "/objections/" + record + "/decision", Map.of("upheld", upheld));
    }

    private <E> List<E> account(String volunteer, Class<E> type) {
        return actors.events(PointsAccountId.of(VolunteerId.of(volunteer)).value(), type);
    }

    @Nested
    class ADocumentOfAnotherVolunteer {

        @Test
        void opensTheirCaseWithoutSayingWhoseItIs() {
            String number = hongKongPermit();
            Map<String, Object> first = new HashMap<>(citizen());
            first.put("documentKind", "HK_MACAO_TRAVEL_PERMIT");
            first.put("documentNumber", number + "00");
            first.put("birthDate", "1988-08-08");
            String one = http.post("/api/v1/volunteers", first).created().text("volunteerId");
            Map<String, Object> second = with(
                    with(citizen(), "documentKind", "RESIDENCE_PERMIT"),
                    "documentNumber",
                    residencePermit(LocalDate.of(1988, 8, 8)));
            String other = http.post("/api/v1/volunteers", second).created().text("volunteerId");

            Answer answer = http.post(
                            "/api/v1/volunteers/" + other + "/documents",
                            Map.of("documentKind", "HK_MACAO_TRAVEL_PERMIT", "documentNumber", number + "01"))
                    .done();

            assertThat(answer.body()).doesNotContain(one);
            String mergeCase = answer.text("mergeCaseId");
            assertThat(actors.events(mergeCase, MergeCaseOpened.class))
                    .singleElement()
                    .satisfies(opened -> {
                        assertThat(opened.ground()).isEqualTo(MergeGround.SAME_DOCUMENT);
                        assertThat(Stream.of(opened.one(), opened.other()).map(VolunteerId::value))
                                .containsExactlyInAnyOrder(one, other);
                    });
            assertThat(open(one, other)).as("the same two have one case").isEqualTo(mergeCase);
        }
    }

    @Nested
    class OnePersonWithTwoNumbers {

        private final String one = actors.registerVolunteer();
        private final String other = actors.registerVolunteer();
        private final String mergeCase = open(one, other);

        @Test
        void goesOnUnderOneOfThem() {
            merge(mergeCase, one).done();

            actors.certify(one, "2024-03-09T08:00", "2024-03-09T09:00");
            assertThat(actors.assertRefused(
                                    409,
                                    Problem.VOLUNTEER_MERGED,
                                    () -> http.post(
                                            "/api/v1/service-records",
                                            actors.service(other, "2024-03-10T08:00", "2024-03-10T09:00")))
                            .body())
                    .contains(one);
        }

        @Test
        void spendsThePointsOfBothAndGetsThemBack() {
            String item = actors.offer(50, 10);
            actors.certify(other, "2024-03-09T08:00", "2024-03-09T16:00");
            merge(mergeCase, one).done();

            // nothing was ever earned under the number that goes on
            String redemption = actors.redeem(one, item, 1).created().text("redemptionId");
            actors.assertRefused(409, Problem.POINTS_INSUFFICIENT, () -> actors.redeem(other, item, 1));
            actors.certify(one, "2024-03-11T08:00", "2024-03-11T10:00");
            actors.redeem(other, item, 1).created();

            assertThat(account(one, PointsReserved.class))
                    .extracting(PointsReserved::points)
                    .hasSize(1);
            assertThat(account(other, PointsReserved.class))
                    .extracting(PointsReserved::points)
                    .contains(50);
            unmerge(mergeCase).done();
            http.post("/api/v1/redemptions/" + redemption + "/cancellation").done();
            actors.redeem(other, item, 1).created();
        }

        @Test
        void isNotCreditedTwiceForTheSameTime() {
            String kept = actors.certify(one, "2024-03-09T08:00", "2024-03-09T10:00");
            String objected = actors.certify(other, "2024-03-09T09:00", "2024-03-09T11:00");

            merge(mergeCase, one).done();

            assertThat(actors.events(mergeCase, ObjectionRaised.class))
                    .singleElement()
                    .satisfies(raised -> {
                        assertThat(raised.recordId()).isEqualTo(ServiceRecordId.of(objected));
                        assertThat(raised.overlapping()).containsExactly(ServiceRecordId.of(kept));
                    });
            await().atMost(SOON)
                    .until(() -> account(other, PointsWithheld.class).size() == 1);
            assertThat(account(other, PointsWithheld.class).getFirst().points()).isEqualTo(20);
            actors.assertRefused(
                    409, Problem.ERASURE_OBSTRUCTED, () -> http.post("/api/v1/volunteers/" + one + "/erasure"));

            decide(mergeCase, objected, false).done();

            await().atMost(SOON)
                    .until(() -> account(other, PointsRestored.class).size() == 1);
            await().atMost(SOON).until(() -> account(one, PointsWithheld.class).size() == 1);
            actors.assertRefused(409, Problem.OBJECTION_DECIDED, () -> decide(mergeCase, objected, true));
            actors.assertRefused(
                    404,
                    Problem.UNKNOWN_OBJECTION,
                    () -> decide(mergeCase, ServiceRecordId.from(new UUID(0, 1)).value(), true));
            unmerge(mergeCase).done();
            await().atMost(SOON).until(() -> account(one, PointsRestored.class).size() == 1);
        }

        /** Each of them looks into the case of the other. */
        @Test
        void losesTwoNumbersAtOnce() {
            String third = actors.registerVolunteer();
            String otherCase = open(one, third);
            for (int round = 0; round < ROUNDS; round++) {
                merge(open(one, other), one).done();
                merge(open(one, third), one).done();

                List<Answer> answers = atOnce(2, i -> unmerge(i == 0 ? mergeCase : otherCase));

                assertThat(answers).extracting(Answer::status).containsOnly(200);
            }
            actors.certify(other, "2024-03-09T08:00", "2024-03-09T09:00");
            actors.certify(third, "2024-03-09T08:00", "2024-03-09T09:00");
        }

        @Test
        void isErasedUnderBoth() {
            merge(mergeCase, one).done();

            assertThat(http.post("/api/v1/volunteers/" + other + "/erasure").status())
                    .isEqualTo(202);

            await().atMost(SOON)
                    .until(() -> Stream.of(one, other).noneMatch(number -> actors.events(number, VolunteerErased.class)
                            .isEmpty()));
        }

        @Test
        void isNotContestedUnderOne() {
            merge(mergeCase, one).done();

            actors.assertRefused(
                    409,
                    Problem.MERGE_CHAINED,
                    () -> http.post("/api/v1/volunteers/" + one + "/contest", Map.of("reason", "未经本人同意")));
        }

        /** The same hour under both numbers, while they are merged: it is certified once, or objected to. */
        @Test
        void isNeverCreditedTwiceWhoeverIsFaster() {
            List<Answer> answers = atOnce(
                    16,
                    i -> i == 8
                            ? merge(mergeCase, one)
                            : http.post(
                                    "/api/v1/service-records",
                                    actors.service(i % 2 == 0 ? one : other, "2024-03-09T08:00", "2024-03-09T09:00")));

            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 201, 409));
            assertThat(actors.events(mergeCase, AccountsMerged.class)).hasSize(1);
            long certified = Stream.of(one, other)
                    .mapToLong(number ->
                            actors.events(number, HoursCertified.class).size())
                    .sum();
            long objected = actors.events(mergeCase, ObjectionRaised.class).size();
            assertThat(certified - objected).as("services that count").isEqualTo(1);
            await().atMost(SOON)
                    .until(() ->
                            actors.credits(one).size() + actors.credits(other).size() == certified);
        }
    }

    @Test
    void refusesACaseThatNobodyOpened() {
        actors.assertRefused(404, Problem.UNKNOWN_MERGE_CASE, () -> merge(NO_CASE, actors.leader()));
        actors.assertRefused(404, Problem.UNKNOWN_MERGE_CASE, () -> unmerge(NO_CASE));
        actors.assertRefused(404, Problem.UNKNOWN_MERGE_CASE, () -> http.post(CASES + "/" + NO_CASE + "/dismissal"));
        actors.assertRefused(404, Problem.UNKNOWN_MERGE_CASE, () -> unmerge("mrg-1"));
    }

    @Test
    void refusesACaseOfOneVolunteer() {
        actors.assertRefused(
                422,
                Problem.SAME_VOLUNTEER,
                () -> http.post(CASES, Map.of("volunteerId", actors.leader(), "otherVolunteerId", actors.leader())));
    }
}
