package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Actors.atOnce;
import static org.redvest.command.Invented.with;
import static org.redvest.command.Organisers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.redvest.api.Problem;
import org.redvest.api.honour.brand.event.BrandEvent;
import org.redvest.api.honour.commendation.RefusedAward;
import org.redvest.api.honour.commendation.event.CandidateNominated;
import org.redvest.api.honour.commendation.event.CommendationAwarded;
import org.redvest.api.honour.commendation.event.RoundConcluded;
import org.redvest.api.honour.commendation.event.RoundConclusionOrdered;
import org.redvest.api.honour.story.TakeDownCause;
import org.redvest.api.honour.story.event.StoryApproved;
import org.redvest.api.honour.story.event.StoryEvent;
import org.redvest.api.honour.story.event.StoryPublished;
import org.redvest.api.honour.story.event.StorySubmitted;
import org.redvest.api.honour.story.event.StoryTakenDown;
import org.redvest.api.honour.story.event.StoryWithdrawn;
import org.redvest.api.id.CandidateId;
import org.redvest.api.id.CommendationRoundId;
import org.redvest.api.id.StoryId;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds of commendation, brands and stories over HTTP, whatever store they stand on. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class HonourContract {

    private static final String ROUNDS = "/api/v1/commendation-rounds";
    private static final String BRANDS = "/api/v1/brands";
    private static final String STORIES = "/api/v1/stories";
    private static final Duration SOON = Duration.ofMinutes(1);
    private static final int MANY = 60;

    private final RunningCommandSide side;
    private final Actors actors;
    private final Http http;
    private final Http other;

    HonourContract(Store store) {
        this.side = RunningCommandSide.start(store, "honours");
        this.actors = new Actors(side);
        this.http = side.http();
        this.other = http.with(TestIssuer.shared().token("another", Role.CITY_OFFICER));
    }

    @AfterAll
    void stop() {
        side.close();
    }

    private static Map<String, Object> category(String kind, String title, int quota, boolean reusable) {
        return Map.of("kind", kind, "title", title, "quota", quota, "reusableHours", reusable);
    }

    private static Map<String, Object> round(int noticeDays) {
        Map<String, Object> round = new LinkedHashMap<>();
        round.put("title", "厦门市第五届表彰");
        round.put("division", "350200");
        round.put("basis", "厦文明办〔2026〕15号");
        round.put("from", "2024-01-01");
        round.put("to", "2024-12-31");
        round.put(
                "categories",
                List.of(
                        category("PERSON", "最美志愿者", MANY, false),
                        category("TEAM", "优秀志愿服务队", 1, false),
                        category("PERSON", "优秀志愿者", MANY, true)));
        round.put("nominationsUntil", Instant.now().plus(Duration.ofDays(1)).toString());
        round.put("noticeWorkingDays", noticeDays);
        return round;
    }

    private String opened(int noticeDays) {
        return ROUNDS + "/" + http.post(ROUNDS, round(noticeDays)).created().text("roundId");
    }

    private Map<String, Object> nominees(int category, List<String> nominees) {
        return Map.of(
                "organisationId",
                actors.organisation(),
                "category",
                category,
                "nominees",
                nominees.stream()
                        .map(nominee -> Map.of("nominee", nominee, "deeds", "十年如一日在路口劝导文明交通"))
                        .toList());
    }

    private Answer nominate(String round, int category, List<String> nominees) {
        return http.post(round + "/nominations", nominees(category, nominees)).done();
    }

    private static List<String> values(Answer answer, String list, String field) {
        return answer.json()
                .path(list)
                .valueStream()
                .map(one -> one.path(field).asString(""))
                .toList();
    }

    private static Map<String, Object> verdict(List<String> candidates) {
        return Map.of("candidates", candidates, "recommended", true, "reason", "事迹属实");
    }

    private List<String> announced(String round, List<String> candidates) {
        http.post(round + "/freeze", Map.of()).done();
        other.post(round + "/reviews", verdict(candidates)).done();
        http.post(round + "/announcement", Map.of()).done();
        return candidates;
    }

    private static String id(String round) {
        return round.substring(round.lastIndexOf('/') + 1);
    }

    private RoundConcluded concluded(String round) {
        await().atMost(SOON)
                .until(() -> !actors.events(id(round), RoundConcluded.class).isEmpty());
        return actors.events(id(round), RoundConcluded.class).getFirst();
    }

    @Test
    void areNominatedFrozenReviewedAnnouncedAndAwarded() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> opening = round(5);
        String id = http.post(ROUNDS, opening, key).created().text("roundId");
        assertThat(http.post(ROUNDS, opening, key).created().text("roundId")).isEqualTo(id);
        String round = ROUNDS + "/" + id;
        String volunteer = actors.registerVolunteer();

        Answer people = nominate(round, 1, List.of(volunteer, "vol-" + UUID.randomUUID(), volunteer, "x"));
        assertThat(values(people, "nominees", "effect")).containsExactly("RECORDED", "", "ALREADY_RECORDED", "");
        assertThat(values(people, "nominees", "code"))
                .containsExactly("", "UNKNOWN_VOLUNTEER", "", "CREDIT_CODE_LENGTH");
        String person = values(people, "nominees", "candidateId").getFirst();
        String team = values(nominate(round, 2, List.of(actors.organisation())), "nominees", "candidateId")
                .getFirst();

        http.post(round + "/freeze", Map.of()).done();
        assertThat(values(
                        http.post(round + "/reviews", verdict(List.of(person))).done(), "candidates", "code"))
                .containsExactly("REVIEWER_IS_PARTY");
        actors.assertRefused(409, Problem.NO_CANDIDATES, () -> http.post(round + "/announcement", Map.of()));
        other.post(round + "/reviews", verdict(List.of(person, team))).done();
        http.post(round + "/announcement", Map.of()).done();

        Http resident = http.with(TestIssuer.shared().token("a resident", Role.VOLUNTEER));
        Map<String, Object> doubt = Map.of("candidateId", person, "reason", "所列事迹与实际不符");
        String objection = resident.post(round + "/objections", doubt).created().text("objectionId");
        resident.post(round + "/objections", doubt).created();
        Map<String, Object> decision = Map.of("upheld", false, "reason", "经核实属实");
        side.clock()
                .later(
                        Duration.ofDays(30),
                        () -> actors.assertRefused(
                                409,
                                Problem.CANDIDATE_OBJECTIONS_OPEN,
                                () -> http.post(round + "/conclusion", Map.of())));
        actors.assertRefused(
                422,
                Problem.REVIEWER_IS_PARTY,
                () -> http.post(round + "/objections/" + objection + "/decision", decision));
        other.post(round + "/objections/" + objection + "/decision", decision).done();
        actors.assertRefused(409, Problem.NOTICE_NOT_OVER, () -> http.post(round + "/conclusion", Map.of()));

        side.clock().later(Duration.ofDays(30), () -> assertThat(
                        http.post(round + "/conclusion", Map.of()).status())
                .isEqualTo(202));

        assertThat(concluded(round)).isEqualTo(new RoundConcluded(CommendationRoundId.of(id), 2, List.of()));
        http.post(round + "/awards/" + person + "/revocation", Map.of("reason", "服务记录系伪造"))
                .done();
        actors.assertRefused(
                409,
                Problem.NOT_AWARDED,
                () -> http.post(round + "/awards/" + person + "/revocation", Map.of("reason", "另一理由")));
        // whoever is named finds it in the copy of their data
        await().atMost(SOON).until(() -> http.get("/api/v1/volunteers/" + volunteer + "/export?purpose=check")
                .body()
                .contains("AwardRevoked"));
    }

    @Test
    void areAwardedOnceThoughTheAutomationIsToldAgain() {
        String round = opened(0);
        List<String> people = IntStream.range(0, MANY)
                .parallel()
                .mapToObj(i -> actors.registerVolunteer())
                .toList();
        List<String> candidates = announced(round, values(nominate(round, 1, people), "nominees", "candidateId"));
        assertThat(candidates).hasSize(MANY).doesNotHaveDuplicates();

        assertThat(http.post(round + "/conclusion", Map.of()).status()).isEqualTo(202);
        assertThat(concluded(round).awarded()).isEqualTo(MANY);
        side.tellAgain("make-awards", id(round), RoundConclusionOrdered.class);

        assertThat(actors.events(id(round), CommendationAwarded.class))
                .extracting(award -> award.candidateId().value())
                .containsExactlyElementsOf(candidates);
        assertThat(actors.events(id(round), RoundConcluded.class)).hasSize(1);
    }

    @Test
    void areNotHonouredTwiceForTheSameHoursByTwoRounds() {
        String volunteer = actors.registerVolunteer();
        String first = opened(0);
        String second = opened(0);
        List<String> one = values(nominate(first, 1, List.of(volunteer)), "nominees", "candidateId");
        List<String> two = values(nominate(second, 1, List.of(volunteer)), "nominees", "candidateId");
        List<String> three = values(nominate(second, 3, List.of(volunteer)), "nominees", "candidateId");
        awaitNamed(volunteer, 2);
        announced(first, one);
        http.post(first + "/conclusion", Map.of());
        assertThat(concluded(first).awarded()).isEqualTo(1);

        announced(second, List.of(two.getFirst(), three.getFirst()));
        http.post(second + "/conclusion", Map.of());

        assertThat(concluded(second).refused())
                .containsExactlyInAnyOrder(
                        new RefusedAward(CandidateId.of(two.getFirst()), Problem.HOURS_ALREADY_HONOURED),
                        new RefusedAward(CandidateId.of(three.getFirst()), Problem.HOURS_ALREADY_HONOURED));
        assertThat(values(nominate(opened(0), 1, List.of(volunteer)), "nominees", "code"))
                .containsExactly("HOURS_ALREADY_HONOURED");
    }

    @Test
    void areNominatedByTheHundredWithMoreWordsThanOthersMaySend() {
        String round = opened(0);
        List<Map<String, String>> many = Stream.generate(
                        () -> Map.of("nominee", "vol-" + UUID.randomUUID(), "deeds", "劝导".repeat(100)))
                .limit(500)
                .toList();
        Map<String, Object> body = Map.of("organisationId", actors.organisation(), "category", 1, "nominees", many);

        Answer answer = http.post(round + "/nominations", body).done();

        assertThat(values(answer, "nominees", "code")).hasSize(500).containsOnly("UNKNOWN_VOLUNTEER");
    }

    @Test
    void areNominatedOnceThoughTwoDoItAtOnce() {
        String round = opened(0);
        String volunteer = actors.registerVolunteer();

        List<Answer> answers = atOnce(
                8,
                i -> http.post(
                        round + "/nominations",
                        Map.of(
                                "organisationId",
                                actors.organisation(),
                                "category",
                                1,
                                "nominees",
                                List.of(Map.of("nominee", volunteer, "deeds", "事迹之" + i)))));

        assertThat(answers.stream()
                        .map(answer -> values(answer, "nominees", "effect").getFirst()))
                .containsOnlyOnce("RECORDED");
        assertThat(actors.events(id(round), CandidateNominated.class)).hasSize(1);
    }

    @Test
    void areDecidedByWhoMayAndRightly() {
        Http nobody = http.with(TestIssuer.shared().token("nobody-in-particular", Role.CITY_OFFICER));
        Http manager = http.with(TestIssuer.shared().token("a manager of nothing", Role.ORGANISATION_MANAGER));
        String round = opened(0);
        Map<String, Object> reversed = round(0);
        reversed.put("to", "2023-12-31");
        Map<String, Object> over = round(0);
        over.put("nominationsUntil", Instant.now().minus(Duration.ofMinutes(1)).toString());
        Map<String, Object> minutes = round(0);
        minutes.put("categories", List.of(Map.of("kind", "TEAM", "title", "优秀队", "quota", 1, "leastMinutes", 60)));

        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> nobody.post(ROUNDS, round(0)));
        actors.assertRefused(403, Problem.FORBIDDEN, () -> manager.post(ROUNDS, round(0)));
        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> nobody.post(round + "/freeze", Map.of()));
        assertThat(values(
                        manager.post(round + "/nominations", nominees(2, List.of(actors.organisation())))
                                .done(),
                        "nominees",
                        "code"))
                .containsExactly("AUTHORITY_MISSING");
        actors.assertRefused(422, Problem.PERIOD_REVERSED, () -> http.post(ROUNDS, reversed));
        actors.assertRefused(409, Problem.NOMINATIONS_OVER, () -> http.post(ROUNDS, over));
        actors.assertRefused(422, Problem.LEAST_MINUTES_OF_PERSONS_ALONE, () -> http.post(ROUNDS, minutes));
        actors.assertRefused(409, Problem.NO_CANDIDATES, () -> http.post(round + "/freeze", Map.of()));
        String unknown = ROUNDS + "/cmr-" + UUID.randomUUID();
        actors.assertRefused(404, Problem.UNKNOWN_COMMENDATION_ROUND, () -> http.post(unknown + "/freeze", Map.of()));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_CANDIDATE,
                () -> http.post(
                        round + "/objections", Map.of("candidateId", "cnd-" + UUID.randomUUID(), "reason", "不实")));
        http.post(round + "/cancellation", Map.of("reason", "机构调整")).done();
        actors.assertRefused(409, Problem.ROUND_AT_ANOTHER_STEP, () -> http.post(round + "/freeze", Map.of()));
    }

    private Map<String, Object> brand() {
        Map<String, Object> brand = new LinkedHashMap<>();
        brand.put("kind", "BRAND");
        brand.put("name", "久久爱心");
        brand.put("level", "CITY");
        brand.put("division", "350200");
        brand.put("organisationId", actors.organisation());
        brand.put("description", "每月探访空巢长者");
        brand.put("from", "2014-03-05");
        brand.put("basis", "厦文明办〔2014〕8号");
        return brand;
    }

    @Test
    void brandsAreRegisteredChangedAndEnded() {
        Map<String, Object> reversed = brand();
        reversed.put("until", "2014-03-04");
        actors.assertRefused(422, Problem.PERIOD_REVERSED, () -> http.post(BRANDS, reversed));
        String brand = BRANDS + "/" + http.post(BRANDS, brand()).created().text("brandId");
        Map<String, Object> change = Map.of("name", "久久爱心·邻里", "description", "每周探访", "from", "2020-01-01");
        Map<String, Object> end = Map.of("lastDay", "2025-12-31", "reason", "并入爱心厦门");

        http.post(brand + "/changes", change).done();
        http.post(brand + "/end", end).done();
        http.post(brand + "/end", end).done();

        assertThat(actors.events(id(brand), BrandEvent.class)).hasSize(3);
        actors.assertRefused(
                409,
                Problem.BRAND_ENDED,
                () -> http.post(brand + "/end", Map.of("lastDay", "2025-12-30", "reason", "改早一天")));
        actors.assertRefused(
                404, Problem.UNKNOWN_BRAND, () -> http.post(BRANDS + "/brn-" + UUID.randomUUID() + "/end", end));
    }

    private Map<String, Object> story(List<String> named) {
        return Map.of(
                "division",
                "350203",
                "organisationId",
                actors.organisation(),
                "title",
                "{1}的第五百个星期六",
                "paragraphs",
                List.of("清晨七点，{1}已经在楼道口。"),
                "named",
                named);
    }

    @Test
    void storiesAreToldWithTheConsentOfWhoeverIsNamed() {
        String volunteer = actors.registerVolunteer();
        Http named = as(side, volunteer);
        String story = STORIES + "/"
                + http.post(STORIES, story(List.of(volunteer))).created().text("storyId");
        http.post(story + "/submission", Map.of()).done();
        Map<String, Object> approval = Map.of("decision", "APPROVE", "words", "真实感人");
        actors.assertRefused(422, Problem.STORY_REVIEWER_WROTE_IT, () -> http.post(story + "/review", approval));
        other.post(story + "/review", approval).done();
        actors.assertRefused(409, Problem.STORY_CONSENT_MISSING, () -> http.post(story + "/publication", Map.of()));
        Map<String, Object> own = Map.of("volunteerId", volunteer);
        actors.assertRefused(422, Problem.CONSENT_EVIDENCE_INCOMPLETE, () -> http.post(story + "/consents", own));
        actors.assertRefused(
                403, Problem.FORBIDDEN, () -> as(side, actors.leader()).post(story + "/consents", own));
        named.post(story + "/consents", own).done();
        http.post(story + "/publication", Map.of()).done();

        named.post(story + "/consents/withdrawal", own).done();

        assertThat(actors.events(id(story), StoryTakenDown.class))
                .containsExactly(new StoryTakenDown(StoryId.of(id(story)), TakeDownCause.CONSENT_WITHDRAWN));
    }

    @Test
    void storiesAreWrittenAboutOneselfAndByNobodyElse() {
        String volunteer = actors.registerVolunteer();
        Http author = as(side, volunteer);
        Map<String, Object> words = new LinkedHashMap<>(story(List.of()));
        words.remove("organisationId");
        actors.assertRefused(
                403, Problem.FORBIDDEN, () -> author.post(STORIES, with(words, "volunteerId", actors.leader())));
        actors.assertRefused(
                400, Problem.INVALID_FIELD, () -> http.post(STORIES, with(words, "volunteerId", volunteer)));
        Map<String, Object> own = with(words, "volunteerId", volunteer);
        String story = STORIES + "/" + author.post(STORIES, own).created().text("storyId");
        Map<String, Object> anew =
                Map.of("volunteerId", volunteer, "title", "我的故事", "paragraphs", List.of("第一次上岗，是一个下雨的星期三。"));

        actors.assertRefused(
                403,
                Problem.FORBIDDEN,
                () -> http.post(story + "/revision", Map.of("title", "改", "paragraphs", List.of("改"))));
        author.post(story + "/revision", anew).done();
        author.post(story + "/submission", Map.of("volunteerId", volunteer)).done();
        http.post(story + "/review", Map.of("decision", "APPROVE", "words", "真实"))
                .done();
        http.post(story + "/publication", Map.of()).done();
        author.post(story + "/withdrawal", Map.of("volunteerId", volunteer, "reason", "另写一篇"))
                .done();

        assertThat(actors.events(id(story), StoryEvent.class))
                .<Class<?>>extracting(StoryEvent::getClass)
                .endsWith(StorySubmitted.class, StoryApproved.class, StoryPublished.class, StoryWithdrawn.class);
    }

    /** In how many rounds and stories somebody is known to be named. */
    private void awaitNamed(String volunteer, long times) {
        await().atMost(SOON)
                .until(() -> side.bean(JdbcClient.class)
                                .sql("SELECT count(*) FROM command.named_in_honours WHERE volunteer_id = ?")
                                .param(volunteer)
                                .query(Long.class)
                                .single()
                        == times);
    }

    /** A story that could be published. */
    private String approvedStoryAbout(String volunteer) {
        String story = STORIES + "/"
                + http.post(STORIES, story(List.of(volunteer))).created().text("storyId");
        http.post(story + "/submission", Map.of()).done();
        other.post(story + "/review", Map.of("decision", "APPROVE", "words", "真实"))
                .done();
        as(side, volunteer)
                .post(story + "/consents", Map.of("volunteerId", volunteer))
                .done();
        return story;
    }

    private void erase(String volunteer) {
        assertThat(http.post("/api/v1/volunteers/" + volunteer + "/erasure").status())
                .isEqualTo(202);
    }

    private void awaitTakenDown(String story) {
        await().atMost(SOON).untilAsserted(() -> assertThat(actors.events(id(story), StoryTakenDown.class))
                .containsExactly(new StoryTakenDown(StoryId.of(id(story)), TakeDownCause.ERASED)));
    }

    @Test
    void storiesAreTakenDownOnceSomebodyIsErased() {
        String volunteer = actors.registerVolunteer();
        String story = approvedStoryAbout(volunteer);
        http.post(story + "/publication", Map.of()).done();
        awaitNamed(volunteer, 1);

        erase(volunteer);

        awaitTakenDown(story);
        awaitNamed(volunteer, 0);
    }

    @Test
    void storiesAreTakenDownThoughSomebodyWasErasedAtTheVeryMomentOfTheirPublication() {
        String volunteer = actors.registerVolunteer();
        String story = approvedStoryAbout(volunteer);
        awaitNamed(volunteer, 1);
        erase(volunteer);
        awaitNamed(volunteer, 0);

        // as another process does that decided before
        side.bean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(
                        "Story",
                        id(story),
                        actors.events(id(story), Object.class).size(),
                        new StoryPublished(StoryId.of(id(story)))));

        awaitTakenDown(story);
    }
}
