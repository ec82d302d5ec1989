package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.redvest.api.Problem;
import org.redvest.api.exchange.imports.ImportKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, tried as a client would: its examples are sent, its problems exist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescriptionTest {

    @SuppressWarnings("NullAway.Init") // set before all
    private Demo demo;

    @SuppressWarnings("NullAway.Init") // set before all
    private RunningRedVest redVest;

    @SuppressWarnings("NullAway.Init") // set before all
    private JsonNode api;

    @BeforeAll
    void start() {
        demo = Demo.start();
        redVest = demo.redVest();
        api = redVest.get("/v3/api-docs");
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    /** The body that the examples of a request's fields make, with the ids of this ledger in place of the example's. */
    private String example(String path, Map<String, String> ids) {
        return composed(
                        api.path("paths")
                                .path(path)
                                .path("post")
                                .path("requestBody")
                                .path("content")
                                .path("application/json")
                                .path("schema"),
                        ids)
                .toString();
    }

    private ObjectNode composed(JsonNode schema, Map<String, String> ids) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        JsonNode properties = api.at(reference(schema)).path("properties");
        properties.propertyNames().forEach(name -> {
            JsonNode property = properties.path(name);
            JsonNode example = property.path("example");
            if (ids.containsKey(name)) {
                body.put(name, ids.get(name));
            } else if (!example.isMissingNode()) {
                body.set(name, example);
            } else if (!reference(property).isEmpty()) {
                ObjectNode within = composed(property, ids);
                if (!within.isEmpty()) {
                    body.set(name, within);
                }
            }
        });
        return body;
    }

    /** To which component a schema refers, by itself or as one of several; empty where it does not. */
    private static String reference(JsonNode schema) {
        return schema.findValues("$ref").stream()
                .map(JsonNode::asString)
                .findFirst()
                .map(reference -> reference.substring(1))
                .orElse("");
    }

    private JsonNode created(String path, Map<String, String> ids) {
        return redVest.created(path, example(path, ids));
    }

    /** A problem, and each of many that was refused. */
    @Test
    void namesTheChineseSentenceBesideEveryEnglishOne() {
        List<JsonNode> refusals = api.at("/components/schemas")
                .valueStream()
                .map(schema -> schema.path("properties"))
                .filter(properties -> properties.has("code") && properties.has("detail"))
                .toList();

        assertThat(refusals).hasSizeGreaterThan(1).allSatisfy(properties -> assertThat(properties.propertyNames())
                .contains("detailChinese"));
    }

    @Test
    void hasExamplesThatWork() {
        created("/api/v1/organisations", Map.of());
        created("/api/v1/policies", Map.of());
        String station = created("/api/v1/stations", Map.of()).path("stationId").asString();
        redVest.created(
                "/api/v1/stations/" + station + "/teams", example("/api/v1/stations/{stationId}/teams", Map.of()));
        created("/api/v1/blocks", Map.of());
        String delegation =
                created("/api/v1/delegations", Map.of()).path("delegationId").asString();
        for (String change : List.of("suspension", "resumption", "deputies", "deputies/dismissal", "invalidity")) {
            HttpResponse<String> changed = redVest.post(
                    "/api/v1/delegations/" + delegation + "/" + change,
                    example("/api/v1/delegations/{delegationId}/" + change, Map.of()));
            assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        }
        created("/api/v1/insurance-policies", Map.of());
        String volunteer =
                created("/api/v1/volunteers", Map.of()).path("volunteerId").asString();
        String leader = redVest.created("/api/v1/volunteers", """
                        {"name": "张三", "documentKind": "CITIZEN_ID", "documentNumber": "350205198506150022",
                         "residence": "350203001001", %s}""".formatted(RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
        String record = created("/api/v1/service-records", Map.of("volunteerId", volunteer, "certifiedBy", leader))
                .path("serviceRecordId")
                .asString();
        for (String kind : List.of("trainings", "commendations", "evaluations")) {
            redVest.created(
                    "/api/v1/volunteers/" + volunteer + "/" + kind,
                    example("/api/v1/volunteers/{volunteerId}/" + kind, Map.of("serviceRecordId", record)));
        }
        String qualification = redVest.created(
                        "/api/v1/volunteers/" + volunteer + "/qualifications",
                        example("/api/v1/volunteers/{volunteerId}/qualifications", Map.of()))
                .path("qualificationId")
                .asString();
        assertThat(redVest.post(
                                "/api/v1/volunteers/" + volunteer + "/qualifications/" + qualification + "/withdrawal",
                                example(
                                        "/api/v1/volunteers/{volunteerId}/qualifications/{qualificationId}/withdrawal",
                                        Map.of()))
                        .statusCode())
                .isEqualTo(200);
        redVest.awaitReadModels();
        String item =
                created("/api/v1/reward-items", Map.of()).path("rewardItemId").asString();
        JsonNode redemption = created("/api/v1/redemptions", Map.of("volunteerId", volunteer, "rewardItemId", item));
        assertThat(redVest.post(
                                "/api/v1/redemptions/"
                                        + redemption.path("redemptionId").asString() + "/collection",
                                example(
                                        "/api/v1/redemptions/{redemptionId}/collection",
                                        Map.of(
                                                "pickUpCode",
                                                redemption.path("pickUpCode").asString())))
                        .statusCode())
                .isEqualTo(200);
        assertThat(redVest.post(
                                "/api/v1/reward-items/" + item + "/deliveries",
                                example("/api/v1/reward-items/{rewardItemId}/deliveries", Map.of()))
                        .statusCode())
                .isEqualTo(200);
        String mergeCase = created("/api/v1/merge-cases", Map.of("volunteerId", volunteer, "otherVolunteerId", leader))
                .path("mergeCaseId")
                .asString();
        assertThat(redVest.post(
                                "/api/v1/merge-cases/" + mergeCase + "/merger",
                                example("/api/v1/merge-cases/{mergeCaseId}/merger", Map.of("survivor", volunteer)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void documentsProblemsOfEveryOperation() {
        Set<String> known = Arrays.stream(Problem.values()).map(Problem::name).collect(Collectors.toSet());
        api.path("paths")
                .forEach(
                        path -> path.forEach(operation -> {
                            Set<String> examples = operation.path("responses").values().stream()
                                    .flatMap(response -> response
                                            .path("content")
                                            .path("application/problem+json")
                                            .path("examples")
                                            .propertyNames()
                                            .stream())
                                    .collect(Collectors.toSet());
                            assertThat(examples)
                                    .as(operation.path("operationId").asString())
                                    .isNotEmpty()
                                    .isSubsetOf(known);
                        }));
    }

    @ParameterizedTest
    @EnumSource
    void saysOfEachKindOfFileWhoImportsIt(ImportKind kind) {
        Set<String> roles = api.path("paths")
                .path("/api/v1/imports/" + kind.address())
                .path("post")
                .path("x-roles")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());

        Set<String> offices =
                // what a comparison finds is told of the whole city alone
                kind == ImportKind.NATIONAL_EXPORT
                        ? Set.of("city-officer")
                        : Set.of("city-officer", "district-officer");
        assertThat(roles)
                .as("the pages offer it by ImportKind.isOfOffices")
                .isEqualTo(
                        kind.isOfOffices()
                                ? offices
                                : Set.of("city-officer", "district-officer", "organisation-manager"));
    }

    @Test
    void saysOfWhatMayBeNullThatItIsEitherNullOrAsReferred() {
        assertThat(api.findParents("$ref"))
                .as("a type beside a reference has a value be of both")
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.has("type")).isFalse());
        JsonNode registration = api.path("paths")
                .path("/api/v1/volunteers")
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        JsonNode guardian = api.at(reference(registration)).path("properties").path("guardian");
        assertThat(guardian.path("anyOf").findValuesAsString("$ref")).hasSize(1);
        assertThat(guardian.path("anyOf").findValuesAsString("type")).containsExactly("null");
        assertThat(guardian.path("description").asString()).isEqualTo("of whom is under 18");
    }
}
