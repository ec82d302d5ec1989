package org.redvest.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.redvest.command.Actors.atOnce;
import static org.redvest.command.Invented.creditCode;
import static org.redvest.command.Invented.with;
import static org.redvest.command.Invented.without;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.api.Coordinates;
import org.redvest.api.Datum;
import org.redvest.api.Envelope;
import org.redvest.api.Problem;
import org.redvest.api.Text;
import org.redvest.api.id.OrganisationId;
import org.redvest.api.id.ProjectId;
import org.redvest.api.service.project.event.ProjectApproved;
import org.redvest.api.service.project.event.ProjectClosed;
import org.redvest.api.service.project.event.ProjectDrafted;
import org.redvest.api.service.project.event.ProjectEvent;
import org.redvest.api.service.project.event.ProjectHandedOver;
import org.redvest.api.service.project.event.ProjectPublished;
import org.redvest.api.service.project.event.ProjectSubmitted;
import org.redvest.command.Http.Answer;
import org.redvest.platform.security.Role;
import org.redvest.platform.security.TestIssuer;
import tools.jackson.databind.JsonNode;

/** Projects over HTTP, on two command sides over one store: each step under its delegation, and two hands for what takes two. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ProjectContract {

    private static final String ADDRESS = "/api/v1/projects";
    private static final Map<String, String> REASON = Map.of("reason", "活动周期结束");
    private static final Duration SOON = Duration.ofMinutes(1);

    private final RunningCommandSide one;
    private final RunningCommandSide other;
    private final Actors actors;
    private final String organisation;
    private final Http manager;
    private final Http reviewer;

    ProjectContract(Store store) {
        this.one = RunningCommandSide.start(store, "projects-one");
        this.other = RunningCommandSide.start(store, "projects-other");
        this.actors = new Actors(one);
        this.organisation = register();
        this.manager = as(one, holder("RUN_PROJECTS", organisation), Role.ORGANISATION_MANAGER);
        this.reviewer = as(other, holder("REVIEW_PROJECTS", null), Role.DISTRICT_OFFICER);
    }

    @AfterAll
    void stop() {
        other.close();
        one.close();
    }

    private static Http as(RunningCommandSide side, String subject, Role role) {
        return side.http().with(TestIssuer.shared().token(subject, role));
    }

    private String register() {
        String code = creditCode();
        one.http()
                .post("/api/v1/organisations", Map.of("organisationId", code, "name", "义工协会", "division", "350203"))
                .created();
        return code;
    }

    /** Somebody who holds this in 思明, for an organisation or for everybody. */
    private String holder(String power, @Nullable String forOrganisation) {
        String holder = "holder-" + UUID.randomUUID();
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("holder", holder);
        request.put("powers", List.of(power));
        request.put("division", "350203");
        if (forOrganisation != null) {
            request.put("organisationId", forOrganisation);
        }
        request.put("from", "2026-01-01T00:00:00+08:00");
        request.put("basis", "厦文明办〔2026〕3号");
        one.http().post("/api/v1/delegations", request).created();
        return holder;
    }

    private static Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("name", "感恩生活、爱心思明——城市义工志愿行动");
        details.put("theme", "邻里守望");
        details.put("targetGroup", "社区");
        details.put("content", "楼道清理");
        details.put("risk", "LOW");
        details.put("riskStatement", "可能接触尖锐物，请佩戴手套");
        details.put("division", "350203001001");
        details.put("address", "鸿山社区居委会门口");
        details.put("coordinates", Map.of("longitude", 118.080406, "latitude", 24.451704, "datum", "GCJ02"));
        details.put("contact", "思明区城市义工协会 0592-5881234");
        return details;
    }

    private static Map<String, Object> project(String organisation, Map<String, Object> details) {
        return Map.of("organisationId", organisation, "details", details);
    }

    private String draft(Http http, Map<String, Object> details) {
        return http.post(ADDRESS, project(organisation, details)).created().text("projectId");
    }

    private static Answer step(Http http, String project, String step) {
        return http.post(ADDRESS + "/" + project + "/" + step);
    }

    private static Answer step(Http http, String project, String step, Object body) {
        return http.post(ADDRESS + "/" + project + "/" + step, body);
    }

    private String approved(Map<String, Object> details) {
        String project = draft(manager, details);
        step(manager, project, "submission").done();
        step(reviewer, project, "approval", Map.of("words", "内容真实")).done();
        return project;
    }

    private TrackedEventMessage<?> only(TrackingToken mark, Class<?> type) {
        List<TrackedEventMessage<?>> found = one.since(mark).stream()
                .filter(event -> event.getPayloadType() == type)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void goTheirWayUnderADelegationForEachStep() {
        TrackingToken mark = one.mark();

        String project = approved(details());
        step(manager, project, "publication", Map.of()).done();

        ProjectDrafted drafted =
                (ProjectDrafted) only(mark, ProjectDrafted.class).getPayload();
        assertThat(drafted.organisationId()).isEqualTo(OrganisationId.of(organisation));
        Coordinates point = Objects.requireNonNull(drafted.details().site().coordinates());
        assertThat(point.in(Datum.GCJ02).longitude()).isBetween(118.0804, 118.0805);
        assertThat(point.in(Datum.WGS84).longitude()).isBetween(118.0754, 118.0755);
        assertThat(actors.events(project, ProjectEvent.class))
                .<Class<?>>extracting(Object::getClass)
                .containsExactly(
                        ProjectDrafted.class, ProjectSubmitted.class, ProjectApproved.class, ProjectPublished.class);
        assertThat(only(mark, ProjectApproved.class).getMetaData())
                .containsKey(Envelope.DELEGATION)
                .containsEntry(Envelope.CHANNEL, "REST");
        assertThat(only(mark, ProjectPublished.class).getMetaData().get(Envelope.DELEGATION))
                .isNotEqualTo(only(mark, ProjectApproved.class).getMetaData().get(Envelope.DELEGATION));
    }

    @Test
    void areThoseOfAManagersOrganisation() {
        String project = draft(manager, details());
        Http another = as(other, holder("RUN_PROJECTS", register()), Role.ORGANISATION_MANAGER);

        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> step(another, project, "submission"));
        actors.assertRefused(
                403, Problem.AUTHORITY_MISSING, () -> another.post(ADDRESS, project(organisation, details())));
        actors.assertRefused(
                403,
                Problem.AUTHORITY_MISSING,
                () -> step(manager, project, "amendment", with(details(), "division", "350206001001")));
        actors.assertRefused(403, Problem.FORBIDDEN, () -> step(manager, project, "approval", Map.of()));
        step(manager, project, "amendment", with(details(), "division", "350203001"))
                .done();
    }

    @Test
    void areReviewedAndPublishedByDifferentHands() {
        Http officer = as(one, "officer", Role.CITY_OFFICER);
        Http somebody = as(other, "somebody", Role.CITY_OFFICER);
        String project = draft(officer, details());
        step(officer, project, "submission").done();

        actors.assertRefused(422, Problem.REVIEWER_SUBMITTED, () -> step(officer, project, "approval", Map.of()));
        actors.assertRefused(422, Problem.REVIEWER_SUBMITTED, () -> step(officer, project, "return", REASON));
        step(somebody, project, "approval", Map.of()).done();
        actors.assertRefused(422, Problem.REVIEWER_PUBLISHES, () -> step(somebody, project, "publication", Map.of()));
        step(officer, project, "publication", Map.of()).done();
    }

    @Test
    void areApprovedOnceWhoeverDoesSo() {
        String project = draft(manager, details());
        step(manager, project, "submission").done();

        List<Answer> answers = atOnce(
                8, i -> step(as(i % 2 == 0 ? one : other, "one", Role.CITY_OFFICER), project, "approval", Map.of()));

        assertThat(answers).allSatisfy(Answer::done);
        assertThat(actors.events(project, ProjectApproved.class)).hasSize(1);
    }

    @Test
    void needAPolicyInForceWhereTheyAreDangerous() {
        String project = approved(with(details(), "risk", "HIGH"));

        actors.assertRefused(422, Problem.INSURANCE_REQUIRED, () -> step(manager, project, "publication", Map.of()));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_INSURANCE_POLICY,
                () -> step(
                        manager,
                        project,
                        "publication",
                        Map.of("insurancePolicyId", "ins-019a9e00-0000-7000-8000-00000000dead")));
        String ended = policy("2020-01-01T00:00:00+08:00", "2021-01-01T00:00:00+08:00");
        actors.assertRefused(
                422,
                Problem.INSURANCE_REQUIRED,
                () -> step(manager, project, "publication", Map.of("insurancePolicyId", ended)));
        String policy = policy("2020-01-01T00:00:00+08:00", "2099-01-01T00:00:00+08:00");
        step(manager, project, "publication", Map.of("insurancePolicyId", policy))
                .done();
    }

    private String policy(String from, String until) {
        return one.http()
                .post(
                        "/api/v1/insurance-policies",
                        Map.of(
                                "insurer",
                                "中国人寿厦门分公司",
                                "policyNumber",
                                "P-" + UUID.randomUUID(),
                                "sumInsuredYuan",
                                448_000,
                                "from",
                                from,
                                "until",
                                until))
                .created()
                .text("insurancePolicyId");
    }

    @Test
    void stayInForceBesideARevision() {
        String project = approved(details());
        step(manager, project, "publication", Map.of()).done();
        Map<String, Object> older = with(details(), "minAge", 16);

        actors.assertRefused(409, Problem.PROJECT_NEEDS_REVIEW, () -> step(manager, project, "amendment", older));
        step(manager, project, "amendment", with(details(), "contact", "0592-5885678"))
                .done();
        step(manager, project, "revision", older).done();
        actors.assertRefused(
                409, Problem.PROJECT_UNDER_REVIEW, () -> step(manager, project, "revision", with(older, "minAge", 18)));
        step(reviewer, project, "approval", Map.of()).done();
        step(manager, project, "publication", Map.of()).done();

        assertThat(actors.events(project, ProjectPublished.class))
                .containsExactly(
                        new ProjectPublished(ProjectId.of(project), 1, null, 1, null),
                        new ProjectPublished(ProjectId.of(project), 2, 1, 1, null));
    }

    @Test
    void areTheirOldDistrictsWhileAMoveIsReviewed() {
        Http officer = one.http();
        Http oldDistrict = as(one, holder("RUN_PROJECTS", null), Role.DISTRICT_OFFICER);
        String project = approved(details());
        step(manager, project, "publication", Map.of()).done();
        step(officer, project, "revision", with(details(), "division", "350206001001"))
                .done();

        actors.assertRefused(403, Problem.AUTHORITY_MISSING, () -> step(reviewer, project, "approval", Map.of()));
        step(as(other, "another", Role.CITY_OFFICER), project, "return", REASON).done();
        step(oldDistrict, project, "closing", REASON).done();
    }

    @Test
    void areRefusedWhereNothingFitsTheirState() {
        String draft = draft(manager, without(details(), "riskStatement"));

        Answer incomplete =
                actors.assertRefused(422, Problem.PROJECT_INCOMPLETE, () -> step(manager, draft, "submission"));
        assertThat(incomplete.text("detail")).contains("riskStatement");
        actors.assertRefused(409, Problem.PROJECT_NOT_SUBMITTED, () -> step(reviewer, draft, "approval", Map.of()));
        actors.assertRefused(409, Problem.PROJECT_NOT_APPROVED, () -> step(manager, draft, "publication", Map.of()));
        step(manager, draft, "closing", REASON).done();
        actors.assertRefused(409, Problem.PROJECT_CLOSED, () -> step(manager, draft, "submission"));
        actors.assertRefused(
                404,
                Problem.UNKNOWN_PROJECT,
                () -> step(manager, "prj-019a9e00-0000-7000-8000-00000000dead", "submission"));
    }

    private static Stream<Arguments> whatNoProjectHas() {
        return Stream.of(
                Arguments.of("division", "110101", 422, Problem.UNKNOWN_DIVISION),
                Arguments.of("theme", "股票推荐", 422, Problem.UNKNOWN_CATEGORY),
                Arguments.of("coordinates", point(181, 24.4, "WGS84"), 422, Problem.COORDINATES_OUT_OF_RANGE),
                Arguments.of("coordinates", point(24.451704, 118.080406, "WGS84"), 422, Problem.COORDINATES_SWAPPED),
                Arguments.of("coordinates", point(118.080406, 24.451704, "BD09"), 422, Problem.DATUM_UNKNOWN),
                Arguments.of("risk", "EXTREME", 400, Problem.INVALID_FIELD),
                Arguments.of("name", " ", 400, Problem.INVALID_FIELD),
                Arguments.of("minAge", -1, 400, Problem.INVALID_FIELD));
    }

    private static Map<String, Object> point(double longitude, double latitude, String datum) {
        return Map.of("longitude", longitude, "latitude", latitude, "datum", datum);
    }

    @ParameterizedTest
    @MethodSource("whatNoProjectHas")
    void haveWhatProjectsHave(String field, Object value, int status, Problem problem) {
        actors.assertRefused(
                status, problem, () -> manager.post(ADDRESS, project(organisation, with(details(), field, value))));
    }

    @Test
    void areDraftedOnceUnderOneKey() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        String first = manager.post(ADDRESS, project(organisation, details()), key)
                .created()
                .text("projectId");

        assertThat(manager.post(ADDRESS, project(organisation, details()), key)
                        .created()
                        .text("projectId"))
                .isEqualTo(first);
        assertThat(actors.events(first, ProjectDrafted.class)).hasSize(1);
    }

    @Test
    void areDecidedManyAtATime() {
        String sound = draft(manager, details());
        step(manager, sound, "submission").done();
        String unsubmitted = draft(manager, details());
        String unknown = "prj-019a9e00-0000-7000-8000-00000000dead";

        Answer reviewed = reviewer.post(
                        "/api/v1/project-reviews",
                        Map.of(
                                "projects", List.of(sound, unsubmitted, unknown, "unknown"),
                                "decision", "APPROVE",
                                "words", "内容真实"))
                .done();
        Answer published = manager.post("/api/v1/project-publications", Map.of("projects", List.of(sound, unsubmitted)))
                .done();

        assertThat(outcomes(reviewed))
                .containsExactly("RECORDED", "PROJECT_NOT_SUBMITTED", "UNKNOWN_PROJECT", "UNKNOWN_PROJECT");
        assertThat(outcomes(published)).containsExactly("RECORDED", "PROJECT_NOT_APPROVED");
    }

    private static List<String> outcomes(Answer answer) {
        return answer.json()
                .path("projects")
                .valueStream()
                .map(ProjectContract::outcome)
                .toList();
    }

    private static String outcome(JsonNode project) {
        return project.path("effect").isString()
                ? project.path("effect").asString()
                : project.path("code").asString();
    }

    @Test
    void goToWhoTakesThePlaceOfTheirOrganisation() {
        String dissolved = register();
        String successor = register();
        String last = register();
        String first = one.http()
                .post(ADDRESS, project(dissolved, details()))
                .created()
                .text("projectId");
        String second = one.http()
                .post(ADDRESS, project(dissolved, details()))
                .created()
                .text("projectId");
        Http heir = as(other, holder("RUN_PROJECTS", last), Role.ORGANISATION_MANAGER);

        dissolve(dissolved, successor);
        dissolve(successor, last);

        for (String project : List.of(first, second)) {
            await().atMost(SOON).until(() -> actors.events(project, ProjectHandedOver.class).stream()
                    .anyMatch(event -> event.to().equals(OrganisationId.of(last))));
        }
        // the other process may have decided that, and then it counts here within a second
        await().atMost(SOON)
                .until(() ->
                        one.http().post(ADDRESS, project(dissolved, details())).status() == 409);
        actors.assertRefused(
                409, Problem.ORGANISATION_DISSOLVED, () -> one.http().post(ADDRESS, project(dissolved, details())));
        step(heir, first, "closing", REASON).done();
        assertThat(actors.events(first, ProjectHandedOver.class))
                .containsExactly(
                        new ProjectHandedOver(
                                ProjectId.of(first), OrganisationId.of(dissolved), OrganisationId.of(successor)),
                        new ProjectHandedOver(
                                ProjectId.of(first), OrganisationId.of(successor), OrganisationId.of(last)));
    }

    @Test
    void areClosedWhereNobodyTookThePlace() {
        String dissolved = register();
        String project = one.http()
                .post(ADDRESS, project(dissolved, details()))
                .created()
                .text("projectId");

        one.http()
                .post("/api/v1/organisations/" + dissolved + "/dissolution", REASON)
                .done();

        await().atMost(SOON).until(() -> actors.events(project, ProjectClosed.class)
                .equals(List.of(new ProjectClosed(ProjectId.of(project), new Text("活动周期结束")))));
    }

    private void dissolve(String code, String successor) {
        one.http()
                .post("/api/v1/organisations/" + code + "/dissolution", Map.of("reason", "合并", "successor", successor))
                .done();
    }
}
