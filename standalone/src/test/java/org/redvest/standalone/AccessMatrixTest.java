package org.redvest.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.redvest.platform.security.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may do what: every operation of the API description is tried without a token and in every role, with one's own and
 * with another's objects, and held against the table in the README. What is told about volunteers is tried about one of the
 * own organisation, of a foreign one, and of a foreign division.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Pattern TABLE =
            Pattern.compile("(?<=<!-- who may do what -->\n\n).*?(?=\n<!-- end -->)", Pattern.DOTALL);

    private static final String YES = "●";
    private static final String DELEGATED = "◐";
    private static final String OWN = "own";
    private static final Set<Role> BY_DELEGATION =
            EnumSet.of(Role.CITY_OFFICER, Role.DISTRICT_OFFICER, Role.ORGANISATION_MANAGER);
    /** What is nobody's is refused as what is somebody else's. */
    private static final Set<String> NOT_THEIRS = Set.of(
            "403 FORBIDDEN",
            "404 UNKNOWN_REDEMPTION",
            "404 UNKNOWN_SHIFT",
            "404 UNKNOWN_CALL_UP",
            "404 UNKNOWN_ORDER",
            "404 UNKNOWN_SERVICE_PRODUCT",
            "404 UNKNOWN_CERTIFICATE");

    /** Who does one of these for themselves names nobody else; whose event is at a position, {@code LogContract} tries. */
    private static final Set<String> NAME_NOBODY = Set.of(
            "/api/v1/volunteers", "/api/v1/orders", "/api/v1/service-products", "/api/v1/log/entries/{position}");

    /** What is said about an order, or a product on the shelf. */
    private static final Map<String, String> ORDERING = Map.ofEntries(
            Map.entry("reason", "\"另有安排\""),
            Map.entry("purpose", "\"上门前联系\""),
            Map.entry("satisfaction", "\"SATISFIED\""),
            Map.entry("projectId", "\"prj-019a9e00-0000-7000-8000-000000000009\""),
            Map.entry("start", "\"2030-03-07T08:30:00+08:00\""),
            Map.entry("end", "\"2030-03-07T09:30:00+08:00\""),
            Map.entry("termsVersion", "1"),
            Map.entry("title", "\"上门理发\""),
            Map.entry("content", "\"为老人理发\""),
            Map.entry("category", "\"扶老助残\""),
            Map.entry("targetGroup", "\"老人\""),
            Map.entry("divisions", "[\"350203001001\"]"),
            Map.entry("minutes", "60"),
            Map.entry("most", "3"));

    private static final String ONESELF = "volunteer (oneself)";
    private static final String ANOTHER = "vol-019a9e00-0000-7000-8000-00000000abcd";

    @SuppressWarnings("NullAway.Init") // set before all
    private Demo demo;

    @SuppressWarnings("NullAway.Init") // set before all
    private RunningRedVest redVest;

    @SuppressWarnings("NullAway.Init") // set before all
    private JsonNode api;

    @SuppressWarnings("NullAway.Init") // set before all
    private Map<String, String> table;

    @SuppressWarnings("NullAway.Init") // set before all
    private String ownRedemption;

    @SuppressWarnings("NullAway.Init") // set before all
    private String anothersRedemption;

    /** Lives in the district officer's district, and has nothing to do with the manager's organisation. */
    @SuppressWarnings("NullAway.Init") // set before all
    private String ofAForeignOrganisation;

    @SuppressWarnings("NullAway.Init") // set before all
    private String ofAForeignDivision;

    /** An operation of the API description. */
    record Operation(String method, String path) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void start() throws IOException {
        demo = Demo.start();
        redVest = demo.redVest();
        api = redVest.get("/v3/api-docs");
        if (Boolean.getBoolean("redvest.write-documents")) {
            Files.writeString(
                    README,
                    TABLE.matcher(Files.readString(README))
                            .replaceFirst(described().replace("$", "\\$")));
        }
        table = readTable();
        prepareRedemptions();
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    /** Two redemptions: one of the demo's volunteer, one of somebody else. */
    private void prepareRedemptions() {
        redVest.created("/api/v1/organisations", """
                {"organisationId": "%s", "name": "人社局", "division": "350203"}""".formatted(RunningRedVest.BUREAU));
        HttpResponse<String> own = redVest.send("POST", "/api/v1/volunteers", redVest.token(Role.VOLUNTEER), """
                {"name": "沈奕瑄", "documentKind": "CITIZEN_ID", "documentNumber": "350203199001010018",
                 "residence": "350203001001"}""");
        assertThat(own.statusCode()).as(own.body()).isEqualTo(201);
        assertThat(own.body()).contains(DemoSignIn.VOLUNTEER);
        redVest.post("/api/v1/volunteers/" + DemoSignIn.VOLUNTEER + "/approval", "");
        String other = register("张三", "350205198506150022", "350203001001");
        ofAForeignOrganisation = register("李四", "350206199912310037", "350203001001");
        ofAForeignDivision = register("王五", "350211200002290045", "350205001");
        String item = redVest.created("/api/v1/reward-items", """
                {"name": "雨伞", "outlet": "爱心超市", "price": 1, "stock": 9}""")
                .path("rewardItemId")
                .asString();
        redVest.created("/api/v1/star-rules", """
                {"jurisdiction": "350200", "effectiveFrom": "2026-01-01", "basis": "厦文明办〔2026〕21号", "rules":
                 {"residentsOnly": true, "inOrder": true, "noticeWorkingDays": 5, "levels": [
                  {"minutes": 6000, "months": 0, "grantedBy": "COUNTY"}, {"minutes": 18000, "months": 0, "grantedBy": "COUNTY"},
                  {"minutes": 36000, "months": 0, "grantedBy": "CITY"}, {"minutes": 60000, "months": 0, "grantedBy": "CITY"},
                  {"minutes": 90000, "months": 0, "grantedBy": "PROVINCE"}]}}""");
        ownRedemption = redemption(DemoSignIn.VOLUNTEER, other, item);
        anothersRedemption = redemption(other, DemoSignIn.VOLUNTEER, item);
    }

    private String register(String name, String document, String residence) {
        return redVest.created("/api/v1/volunteers", """
                {"name": "%s", "documentKind": "CITIZEN_ID", "documentNumber": "%s", "residence": "%s", %s}""".formatted(name, document, residence, RunningRedVest.SIGNED))
                .path("volunteerId")
                .asString();
    }

    private String redemption(String volunteer, String leader, String item) {
        redVest.created("/api/v1/service-records", """
                {"volunteerId": "%s", "organisationId": "%s", "certifiedBy": "%s", "activity": "环境整治",
                 "category": "洁净家园", "start": "2026-03-07T08:30:00+08:00", "end": "2026-03-07T10:30:00+08:00",
                 "division": "350203001001", "place": "社区"}""".formatted(volunteer, RunningRedVest.BUREAU, leader));
        redVest.awaitReadModels();
        return redVest.created("/api/v1/redemptions", """
                {"volunteerId": "%s", "rewardItemId": "%s"}""".formatted(volunteer, item))
                .path("redemptionId")
                .asString();
    }

    private Map<String, String> readTable() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        TABLE.matcher(Files.readString(README))
                .results()
                .flatMap(match -> match.group().lines())
                .filter(line -> line.startsWith("| `"))
                .forEach(line -> rows.put(line.substring(3, line.indexOf('`', 3)), line));
        return rows;
    }

    /** What the table says about an operation and a role; without a role, about everybody. */
    private String entry(Operation operation, @Nullable Role role) {
        List<String> cells = Pattern.compile("\\|")
                .splitAsStream(String.valueOf(table.get(operation.toString())))
                .toList();
        return cells.get(role == null ? 2 : 3 + List.of(Role.values()).indexOf(role))
                .strip();
    }

    private Stream<Operation> operations() {
        return api.path("paths").propertyNames().stream()
                .flatMap(path -> api.path("paths").path(path).propertyNames().stream()
                        .map(method -> new Operation(method.toUpperCase(Locale.ROOT), path)))
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::method));
    }

    @Test
    void tableIsThatOfTheApiDescription() throws IOException {
        assertThat(TABLE.matcher(Files.readString(README)).results().map(match -> match.group()))
                .as("the table in README.md is written by: ./mvnw verify -Dredvest.write-documents=true")
                .containsExactly(described());
    }

    private String described() {
        StringBuilder text = new StringBuilder("| operation | public |");
        Arrays.stream(Role.values())
                .forEach(role -> text.append(' ').append(role.claim()).append(" |"));
        text.append("\n|---|").append(":-:|".repeat(1 + Role.values().length)).append('\n');
        operations().forEach(operation -> {
            text.append("| `").append(operation).append("` | ");
            text.append(rolesOf(operation).isEmpty() ? YES : "").append(" |");
            for (Role role : Role.values()) {
                text.append(' ').append(described(operation, role)).append(" |");
            }
            text.append('\n');
        });
        return text.toString();
    }

    private String described(Operation operation, Role role) {
        List<String> roles = rolesOf(operation);
        if (roles.contains(role.claim())) {
            return BY_DELEGATION.contains(role) && asksForADelegation(operation) ? DELEGATED : YES;
        }
        return role == Role.VOLUNTEER && roles.contains(ONESELF) ? OWN : "";
    }

    private List<String> rolesOf(Operation operation) {
        return described(operation)
                .path("x-roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private boolean asksForADelegation(Operation operation) {
        return described(operation)
                .path("responses")
                .path("403")
                .path("content")
                .path("application/problem+json")
                .path("examples")
                .has("AUTHORITY_MISSING");
    }

    private JsonNode described(Operation operation) {
        return api.path("paths").path(operation.path()).path(operation.method().toLowerCase(Locale.ROOT));
    }

    /** Of what there is about everybody: not of one of their links. */
    private Stream<Arguments> readingsAboutAVolunteer() {
        return operations()
                .filter(operation ->
                        operation.method().equals("GET") && operation.path().contains("{volunteerId}"))
                .filter(operation -> !operation.path().contains("{system}"))
                .flatMap(operation -> BY_DELEGATION.stream()
                        .filter(role -> entry(operation, role).equals(DELEGATED))
                        .map(role -> Arguments.of(operation, role)));
    }

    @ParameterizedTest
    @MethodSource("readingsAboutAVolunteer")
    void tellsAboutVolunteersAsFarAsTheDelegationReaches(Operation operation, Role role) {
        String token = redVest.token(role);
        assertThat(problem(about(DemoSignIn.VOLUNTEER, operation, token))).doesNotStartWith("403");

        HttpResponse<String> foreignOrganisation = about(ofAForeignOrganisation, operation, token);
        HttpResponse<String> foreignDivision = about(ofAForeignDivision, operation, token);
        HttpResponse<String> nobody = about(ANOTHER, operation, token);

        String refused = "403 AUTHORITY_MISSING";
        switch (role) {
            case CITY_OFFICER -> {
                assertThat(foreignOrganisation.statusCode()).isEqualTo(200);
                assertThat(foreignDivision.statusCode()).isEqualTo(200);
                assertThat(problem(nobody)).isEqualTo("404 UNKNOWN_VOLUNTEER");
            }
            case DISTRICT_OFFICER -> {
                assertThat(foreignOrganisation.statusCode()).isEqualTo(200);
                assertThat(problem(foreignDivision)).isEqualTo(refused);
                assertThat(problem(nobody)).isEqualTo(refused);
            }
            case ORGANISATION_MANAGER -> {
                assertThat(problem(foreignOrganisation)).isEqualTo(refused);
                assertThat(problem(foreignDivision)).isEqualTo(refused);
                assertThat(problem(nobody)).isEqualTo(refused);
            }
            default -> throw new AssertionError(role);
        }
    }

    private HttpResponse<String> about(String volunteer, Operation operation, String token) {
        return redVest.send("GET", operation.path().replace("{volunteerId}", volunteer) + "?purpose=test", token, "");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersAsTheTableSays(Operation operation) {
        assertThat(table).containsKey(operation.toString());
        boolean open = entry(operation, null).equals(YES);

        HttpResponse<String> anybody = ask(operation, "", false);
        if (open) {
            assertThat(anybody.statusCode()).as(anybody.body()).isNotIn(401, 403);
        } else {
            assertThat(problem(anybody)).isEqualTo("401 SIGN_IN_REQUIRED");
        }
        for (Role role : Role.values()) {
            String token = redVest.token(role);
            String entry = entry(operation, role);
            HttpResponse<String> own = ask(operation, token, true);
            HttpResponse<String> foreign = ask(operation, token, false);
            if (open || entry.equals(YES)) {
                assertThat(own.statusCode()).as("%s: %s", role, own.body()).isNotIn(401, 403);
                assertThat(foreign.statusCode())
                        .as("%s: %s", role, foreign.body())
                        .isNotIn(401, 403);
            } else if (entry.equals(DELEGATED)) {
                assertThat(own.statusCode()).as("%s: %s", role, own.body()).isNotIn(401, 403);
                assertThat(problem(foreign))
                        .as("%s", role)
                        .doesNotStartWith("401")
                        .doesNotContain("403 FORBIDDEN");
            } else if (entry.equals(OWN)) {
                assertThat(own.statusCode()).as("%s: %s", role, own.body()).isNotIn(401, 403);
                if (!NAME_NOBODY.contains(operation.path())) {
                    assertThat(problem(foreign)).as("%s", role).isIn(NOT_THEIRS);
                }
            } else {
                assertThat(problem(own)).as("%s", role).isEqualTo("403 FORBIDDEN");
                assertThat(problem(foreign)).as("%s", role).isEqualTo("403 FORBIDDEN");
            }
        }
    }

    private String problem(HttpResponse<String> answer) {
        return answer.headers()
                        .firstValue("Content-Type")
                        .filter("application/problem+json"::equals)
                        .isPresent()
                ? answer.statusCode() + " "
                        + JsonMapper.shared()
                                .readTree(answer.body())
                                .path("code")
                                .asString()
                : answer.statusCode() + " " + answer.body();
    }

    private HttpResponse<String> ask(Operation operation, String token, boolean own) {
        String volunteer = own ? DemoSignIn.VOLUNTEER : ANOTHER;
        Map<String, String> values = new HashMap<>(Map.of(
                "volunteerId", volunteer,
                "organisationId", RunningRedVest.BUREAU,
                "redemptionId", own ? ownRedemption : anothersRedemption,
                "rewardItemId", "itm-019a9e00-0000-7000-8000-000000000003",
                "serviceRecordId", "rec-019a9e00-0000-7000-8000-000000000004",
                "insurancePolicyId", "ins-019a9e00-0000-7000-8000-000000000005",
                "importId", "019a9e00-0000-7000-8000-000000000006",
                "kind", "POINTS_PER_HOUR",
                "version", "1",
                "reason", "我到场了"));
        values.put("termsVersion", "1");
        boolean ofTime = operation.path().startsWith("/api/v1/time-accounts");
        if (ofTime) {
            values.put("timeAccountId", "tba-" + volunteer.substring("vol-".length()));
            values.put("timeMovementId", "tmv-019a9e00-0000-7000-8000-000000000007");
            values.put("minutes", "60");
            values.put("timeBankId", "tbk-019a9e00-0000-7000-8000-000000000008");
            values.put("partner", "nanjing-jianye");
            values.put("recipient", volunteer);
            values.put("server", ANOTHER);
            values.put("witness", ANOTHER);
            values.put("start", "2026-03-07T08:30:00+08:00");
            values.put("end", "2026-03-07T09:30:00+08:00");
            values.put("place", "家中");
            values.put("division", "嘉莲");
        }
        String path = Pattern.compile("\\{(\\w+)}")
                .matcher(operation.path())
                .replaceAll(name -> values.getOrDefault(name.group(1), "unknown"));
        if (operation.method().equals("GET")) {
            return redVest.send("GET", path + "?purpose=test&volunteerId=" + volunteer, token, "");
        }
        if (operation.path().startsWith("/api/v1/imports")) {
            return redVest.sendFile(path, token, "not a roster");
        }
        if (operation.path().startsWith("/api/v1/stories")) {
            return redVest.send(operation.method(), path, token, story(operation, volunteer));
        }
        if (operation.path().startsWith("/api/v1/orders/")
                || operation.path().startsWith("/api/v1/service-products/")) {
            return redVest.send(operation.method(), path, token, fields(operation, ORDERING));
        }
        if (operation.path().contains("/consents")) {
            return redVest.send(operation.method(), path, token, "{\"purpose\": \"EXCHANGE\"}");
        }
        if (operation.path().endsWith("/links")) {
            return redVest.send(
                    operation.method(), path, token, "{\"system\": \"national\", \"number\": \"350200000042\"}");
        }
        if (operation.path().endsWith("/star-applications")) {
            return redVest.send(operation.method(), path, token, "{\"level\": 1}");
        }
        if (operation.path().equals("/api/v1/certificates")) {
            return redVest.send(operation.method(), path, token, """
                    {"volunteerId": "%s", "organisationId": "%s", "from": "2026-03-01", "to": "2026-03-31", "purpose": "入党材料"}""".formatted(volunteer, RunningRedVest.BUREAU));
        }
        if (operation.path().endsWith("/hours-reports")) {
            return redVest.send(operation.method(), path, token, """
                    {"organisationId": "%s", "activity": "环境整治", "category": "洁净家园", "place": "社区", "account": "清扫",
                     "start": "2026-03-08T08:30:00+08:00", "end": "2026-03-08T09:30:00+08:00", "division": "350203001001"}""".formatted(RunningRedVest.BUREAU));
        }
        return redVest.send(
                operation.method(),
                path,
                token,
                (ofTime ? values.keySet().stream() : Stream.of("volunteerId", "rewardItemId", "termsVersion", "reason"))
                        .filter(name -> takes(operation, name))
                        // a reason alone would suspend the organisation of the others
                        .filter(name ->
                                !name.equals("reason") || operation.path().endsWith("/contest"))
                        .map(name -> "\"%s\": %s".formatted(name, inJson(String.valueOf(values.get(name)))))
                        .collect(Collectors.joining(", ", "{", "}")));
    }

    /** What an operation takes of these fields. */
    private String fields(Operation operation, Map<String, String> values) {
        return values.entrySet().stream()
                .filter(field -> takes(operation, field.getKey()))
                .map(field -> "\"%s\": %s".formatted(field.getKey(), field.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** What an operation takes of a story of a volunteer's: who names nobody is refused for that, and not for the rest. */
    private String story(Operation operation, String volunteer) {
        return fields(
                operation,
                Map.of(
                        "volunteerId", "\"%s\"".formatted(volunteer),
                        "division", "\"350203\"",
                        "title", "\"我的故事\"",
                        "paragraphs", "[\"雨天的路口\"]",
                        "reason", "\"另写一篇\""));
    }

    private static String inJson(String value) {
        return value.matches("[0-9]+") ? value : '"' + value + '"';
    }

    /** Whether the body of an operation says such a thing. */
    private boolean takes(Operation operation, String name) {
        String schema = described(operation)
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema")
                .path("$ref")
                .asString("");
        return schema.startsWith("#")
                && !api.at(schema.substring(1) + "/properties/" + name).isMissingNode();
    }
}
