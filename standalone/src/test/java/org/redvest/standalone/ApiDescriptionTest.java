package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.redvest.api.Problem;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, tried as a client would: its examples are sent, its problems exist. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDescriptionTest {

    @SuppressWarnings("NullAway.Init") // set before all
    private ConfigurableApplicationContext context;

    @SuppressWarnings("NullAway.Init") // set before all
    private RunningRedVest redVest;

    @SuppressWarnings("NullAway.Init") // set before all
    private JsonNode api;

    @BeforeAll
    void start() {
        context = SpringApplication.run(
                RedVest.class,
                "--server.port=0",
                "--redvest.demo=true",
                "--redvest.data-directory=" + RunningRedVest.temporaryFolder());
        redVest = new RunningRedVest(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        api = redVest.get("/v3/api-docs");
    }

    @AfterAll
    void stop() {
        context.close();
    }

    /** The body that the examples of a request's fields make, with the ids of this ledger in place of the example's. */
    private String example(String path, Map<String, String> ids) {
        String reference = api.path("paths")
                .path(path)
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asString();
        ObjectNode body = JsonMapper.shared().createObjectNode();
        JsonNode properties = api.at(reference.substring(1)).path("properties");
        properties.propertyNames().forEach(name -> {
            JsonNode example = properties.path(name).path("example");
            if (ids.containsKey(name)) {
                body.put(name, ids.get(name));
            } else if (!example.isMissingNode()) {
                body.set(name, example);
            }
        });
        return body.toString();
    }

    private JsonNode created(String path, Map<String, String> ids) {
        return redVest.created(path, example(path, ids));
    }

    @Test
    void hasExamplesThatWork() {
        created("/api/v1/organisations", Map.of());
        created("/api/v1/policies", Map.of());
        created("/api/v1/insurance-policies", Map.of());
        String volunteer =
                created("/api/v1/volunteers", Map.of()).path("volunteerId").asString();
        String leader =
                redVest.created("/api/v1/volunteers", """
                        {"name": "张三", "documentKind": "CITIZEN_ID", "documentNumber": "350205198506150022",
                         "residence": "350203001001"}""").path("volunteerId").asString();
        created("/api/v1/service-records", Map.of("volunteerId", volunteer, "certifiedBy", leader));
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

    @Test
    void answersEveryPageThatTheStartPageLinksTo() {
        String page = redVest.get("/", "text/html").body();
        assertThat(page).contains("RedVest 红马甲");
        Pattern.compile("<a href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .forEach(link -> assertThat(redVest.get(link, "*/*").statusCode())
                        .as(link)
                        .isIn(200, 302));
    }
}
